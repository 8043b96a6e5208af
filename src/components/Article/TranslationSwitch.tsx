import { useEffect, useRef, type ReactNode } from 'react';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import { useRootData } from '../Reading/rootData';
import { chooseTranslation } from '../Reading/settings';
import Toggle from './Toggle';

/**
 * Switches 対訳 on and off. It is a plain checkbox that the style sheet listens to, so it works before
 * any script and without one; with one, the choice is remembered.
 */
export default function TranslationSwitch(): ReactNode {
  const { isBlogPostPage } = useBlogPost();
  const box = useRef<HTMLInputElement>(null);
  const chosen = useRootData('translation');

  useEffect(() => {
    // A reader may have pressed it before this script arrived.
    if (box.current?.checked) chooseTranslation(true);
  }, []);

  useEffect(() => {
    if (box.current && chosen) box.current.checked = chosen === 'on';
  }, [chosen]);

  if (!isBlogPostPage) return null;
  return (
    <div lang="ja">
      <Toggle ref={box} name="" onChange={chooseTranslation}>
        対訳を表示する
      </Toggle>
    </div>
  );
}
