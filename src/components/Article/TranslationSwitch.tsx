import { useEffect, useRef, type ReactNode } from 'react';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import styles from './styles.module.css';

/** Also read by the script in `docusaurus.config.ts` that shows the translation before the first paint. */
const KEY = 'translation';

function remember(on: boolean): void {
  document.documentElement.dataset.translation = on ? 'on' : 'off';
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

/**
 * Switches 対訳 on and off. It is a plain checkbox that the style sheet listens to, so it works before
 * any script and without one; with one, the choice is remembered.
 */
export default function TranslationSwitch(): ReactNode {
  const { isBlogPostPage } = useBlogPost();
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!box.current) return;
    // A reader may have pressed it before this script arrived.
    if (box.current.checked) remember(true);
    else box.current.checked = document.documentElement.dataset.translation === 'on';
  }, []);

  if (!isBlogPostPage) return null;
  return (
    <p className={styles.switch} lang="ja">
      <label>
        <input
          ref={box}
          type="checkbox"
          role="switch"
          data-translation-switch=""
          onChange={(event) => remember(event.target.checked)}
        />
        <span>対訳を表示する</span>
      </label>
    </p>
  );
}
