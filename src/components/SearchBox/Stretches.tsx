import type { ReactNode } from 'react';
import type { Stretch } from '../../search/excerpt';

/** Text with the found words marked, in the original spelling. */
export function Stretches({ of }: { readonly of: readonly Stretch[] }): ReactNode {
  return of.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text));
}
