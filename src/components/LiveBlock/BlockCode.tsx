import { lazy, Suspense, useContext, useMemo, type ReactNode } from 'react';
import CodePane from './CodePane';
import type { LineMark } from './lineMarks';
import { PairContext } from './pairContext';
import type { BlockProps } from './props';
import styles from './styles.module.css';
import type { Source } from './useSource';

const Editor = lazy(() => import('../Editor'));

interface Props {
  block: BlockProps;
  source: Source;
  marks: readonly LineMark[];
  editor: 'closed' | 'open' | 'focused';
  onEdit: () => void;
}

/** A block's code: coloured at rest, in an editor once a reader asks for it. */
export default function BlockCode({ block, source, marks, editor, onEdit }: Props): ReactNode {
  const pair = useContext(PairContext);
  const linked = pair && !source.edited ? block.linked : undefined;
  const lit = pair?.lit;
  const allMarks = useMemo(
    () => [
      ...(linked ?? []).flatMap(([line, label]): LineMark[] =>
        label === lit ? [{ line, kind: 'linked' }] : [],
      ),
      ...marks,
    ],
    [linked, lit, marks],
  );
  const pane = (
    <CodePane
      text={source.text}
      tokens={block.tokens}
      emphasis={block.highlight}
      linked={linked}
      marks={allMarks}
    />
  );
  if (editor === 'closed') {
    return (
      // A click on the code is a shortcut; the Edit button is the way for everyone else.
      <div
        role="presentation"
        className={styles.code}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('button')) return;
          if (getSelection()?.isCollapsed ?? true) onEdit();
        }}
      >
        {pane}
      </div>
    );
  }
  return (
    <Suspense fallback={pane}>
      <Editor
        language={block.language}
        text={source.text}
        setup={block.setup === undefined ? '' : `${block.setup}\n`}
        marks={allMarks}
        focusOnOpen={editor === 'focused'}
        onChange={source.change}
      />
    </Suspense>
  );
}
