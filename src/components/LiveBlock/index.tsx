import {
  lazy,
  Suspense,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Timeline from '../Timeline';
import type { Moment } from '../../trace/stateAt';
import CodePane from './CodePane';
import { marksOfErrors, marksOfMoment } from './lineMarks';
import { loadTrace } from './loadTrace';
import Output from './Output';
import { PairContext } from './pairContext';
import type { BlockProps } from './props';
import styles from './styles.module.css';
import Toolbar from './Toolbar';
import { useRun } from './useRun';
import { useSource } from './useSource';

const Editor = lazy(() => import('../Editor'));

/**
 * A block that runs: highlighted code with its recorded output and timeline at rest, an editor once a
 * reader asks for it, and a real engine on ▶. Without a script the recording stands.
 */
export default function LiveBlock({
  block,
  trace,
}: {
  block: BlockProps;
  trace: string;
}): ReactNode {
  const { i18n } = useDocusaurusContext();
  const messages = i18n.currentLocale === 'en' ? 'en' : 'ja';
  const source = useSource(block.source.path, block.code);
  const [editing, setEditing] = useState(false);
  const { view, run, stop, clear } = useRun(block.language, messages);
  const [ownMoment, setOwnMoment] = useState<Moment>();
  const pair = useContext(PairContext);
  const titleId = useId();

  const setup = block.setup === undefined ? '' : `${block.setup}\n`;
  const hidden = setup.split('\n').length - 1;
  const recorded = view.status === 'idle' && !source.edited ? block.recording : null;
  const moment = pair ? pair.moments[block.language] : ownMoment;
  const errors = view.end?.errors ?? recorded?.errors;
  const marks = useMemo(
    () => [
      ...(moment ? marksOfMoment(moment, hidden) : []),
      ...marksOfErrors(errors ?? [], hidden),
    ],
    [moment, errors, hidden],
  );

  const start = (): void => {
    setOwnMoment(undefined);
    run({ source: `${setup}${source.text}\n`, clock: block.clock, trace: true });
  };

  const runFromKeyboard = (event: KeyboardEvent): void => {
    const wanted = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!wanted || event.nativeEvent.isComposing) return;
    event.preventDefault();
    start();
  };

  const present = pair?.present;
  const finished = view.end ? view.trace : null;
  useEffect(() => {
    present?.(block.language, finished ?? (recorded ? null : undefined));
  }, [present, block.language, finished, recorded]);

  const runs = useMemo(() => {
    if (view.trace) return [{ trace: view.trace }] as const;
    const summary = recorded?.summary;
    return summary && ([{ summary, loadTrace: () => loadTrace(trace) }] as const);
  }, [view.trace, recorded, trace]);

  const showEditor = editing || source.edited;
  const pane = (
    <CodePane text={source.text} tokens={block.tokens} emphasis={block.highlight} marks={marks} />
  );

  return (
    // Keys pressed anywhere in the block bubble up to here.
    <div role="presentation" className={styles.keys} onKeyDown={runFromKeyboard}>
      <figure
        className={styles.block}
        data-live-block=""
        data-lang={block.language}
        data-status={view.status}
        aria-labelledby={titleId}
      >
        <Toolbar
          block={block}
          titleId={titleId}
          view={view}
          edited={source.edited}
          editing={showEditor}
          onRun={start}
          onStop={stop}
          onEdit={() => setEditing(true)}
          onReset={() => {
            source.reset();
            setEditing(false);
            setOwnMoment(undefined);
            clear();
          }}
        />
        {showEditor ? (
          <Suspense fallback={pane}>
            <Editor
              language={block.language}
              text={source.text}
              marks={marks}
              focusOnOpen={editing}
              onChange={source.change}
            />
          </Suspense>
        ) : (
          // A click on the code is a shortcut; the Edit button is the way for everyone else.
          <div
            role="presentation"
            className={styles.code}
            onClick={() => {
              if (getSelection()?.isCollapsed ?? true) setEditing(true);
            }}
          >
            {pane}
          </div>
        )}
        <Output
          recording={recorded}
          view={view}
          moment={moment}
          hiddenLines={hidden}
          download={block.download}
        />
        {!pair && runs && (
          <Timeline
            runs={runs}
            player={view.session?.player}
            onMoment={([shown]) => setOwnMoment(shown)}
          />
        )}
      </figure>
    </div>
  );
}
