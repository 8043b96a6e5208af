import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { PlainLink } from '../SearchBox/PlainLink';
import { markdownPath } from './markdownPath';
import styles from './styles.module.css';

interface Props {
  /** Path of the page, base URL included. */
  permalink: string;
  /** Whole minutes that reading takes, where the page says it nowhere else. */
  minutes?: number;
}

/** Under a page's title: how long it is, and the page as Markdown, to copy or to open. */
export default function MarkdownTools({ permalink, minutes }: Props): ReactNode {
  const [said, say] = useState('');
  const address = markdownPath(permalink);
  const copy = async (): Promise<void> => {
    const { copyMarkdown } = await import('./copyMarkdown');
    say(await copyMarkdown(address));
  };
  return (
    <div className={styles.tools}>
      {minutes !== undefined && (
        <span>
          <Translate id="page.minutes" values={{ minutes }}>
            {'約{minutes}分'}
          </Translate>
        </span>
      )}
      <button
        type="button"
        className="control"
        data-action="copy-markdown"
        data-needs-script=""
        onClick={() => void copy()}
      >
        <Translate id="page.copyMarkdown">Markdown としてコピー</Translate>
      </button>
      <PlainLink href={address} type="text/markdown">
        {translate({ id: 'page.openMarkdown', message: 'Markdown で開く' })}
      </PlainLink>
      <span role="status">{said}</span>
    </div>
  );
}
