import { useEffect, useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { EditorView } from '@codemirror/view';
import type { Language } from '../../runner/run';
import { createEditor, setText, showMarks, type EditorMark } from './createEditor';
import styles from './styles.module.css';
import TypesBar from './types/TypesBar';
import { useTypes } from './types/useTypes';

interface Props {
  language: Language;
  text: string;
  /** Source that is run before the text but not shown, with its line end; empty where there is none. */
  setup: string;
  marks: readonly EditorMark[];
  /** Takes the focus when it appears: the reader asked for it. */
  focusOnOpen: boolean;
  onChange: (text: string) => void;
}

/** The editor of a block. This chunk is fetched when a reader first edits one. */
export default function Editor(props: Props): ReactNode {
  const { language, text, setup, marks, focusOnOpen, onChange } = props;
  const { i18n } = useDocusaurusContext();
  const messages = i18n.currentLocale === 'en' ? 'en' : 'ja';
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ text, onChange, focusOnOpen });

  useEffect(() => {
    latest.current = { text, onChange, focusOnOpen };
  });

  useEffect(() => {
    if (!place.current) return undefined;
    const created = createEditor({
      parent: place.current,
      language,
      text: latest.current.text,
      label: translate({
        id: 'editor.label',
        message: 'コードの編集。Ctrl+Enter で実行し、Esc のあと Tab で外へ出ます。',
      }),
      onChange: (next) => latest.current.onChange(next),
    });
    view.current = created;
    if (latest.current.focusOnOpen) created.focus();
    return () => {
      view.current = null;
      created.destroy();
    };
  }, [language]);

  const hasTypes = language === 'ts';
  const { problems, openList } = useTypes(view, hasTypes, setup, messages);

  useEffect(() => {
    if (view.current) setText(view.current, text);
  }, [text]);

  useEffect(() => {
    if (view.current) showMarks(view.current, marks);
  }, [marks]);

  return (
    <div>
      <div ref={place} className={styles.editor} />
      {hasTypes && <TypesBar language={messages} problems={problems} onList={openList} />}
    </div>
  );
}
