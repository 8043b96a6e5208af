import { useEffect, useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Toggle from '../Article/Toggle';
import { useRootData } from '../Reading/rootData';
import { chooseTranslation } from '../Reading/settings';

/** Switches the other language of a page of the course on, below each piece of its text. */
export default function ParallelText({ page }: { page: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const on = useRootData('translation') === 'on';
  const [failed, setFailed] = useState(false);
  const other = i18n.currentLocale === 'ja' ? 'en' : 'ja';

  useEffect(() => {
    if (!on) return undefined;
    let hide: (() => void) | undefined;
    let left = false;
    import('./show')
      .then(({ show }) => show(page, other))
      .then(
        (undo) => {
          setFailed(false);
          if (left) undo();
          else hide = undo;
        },
        () => setFailed(true),
      );
    return () => {
      left = true;
      hide?.();
    };
  }, [on, page, other]);

  return (
    <div data-needs-script="">
      <Toggle checked={on} onChange={chooseTranslation}>
        <Translate id="parallelText.show">対訳（英語）を表示する</Translate>
      </Toggle>
      <p role="status" hidden={!failed}>
        {failed && (
          <Translate id="parallelText.failed">
            対訳を読み込めませんでした。接続を確かめて、もう一度切り替えてください。
          </Translate>
        )}
      </p>
    </div>
  );
}
