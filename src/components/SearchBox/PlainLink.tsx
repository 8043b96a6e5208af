import { createElement, type ComponentProps, type ReactElement } from 'react';

/**
 * An `<a>` and nothing more. Docusaurus's `Link` fetches the page behind every link that comes in
 * sight; in a list that changes with every keystroke that would be most of the site.
 */
export const PlainLink = (props: ComponentProps<'a'>): ReactElement => createElement('a', props);
