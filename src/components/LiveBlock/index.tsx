import clsx from 'clsx';
import {
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ByHand from '../Share/ByHand';
import { useSharing } from '../Share/useSharing';
import Timeline from '../Timeline';
import type { Moment } from '../../trace/stateAt';
import BlockActions from './BlockActions';
import BlockCode from './BlockCode';
import { marksOfErrors, marksOfMoment } from './lineMarks';
import { loadTrace } from './loadTrace';
import Output from './Output';
import Question, { usePrediction } from './Question';
import { PairContext } from './pairContext';
import type { BlockProps } from './props';
import styles from './styles.module.css';
import Toolbar from './Toolbar';
import { useRun } from './useRun';
import { useSource } from './useSource';

interface Props {
  block: BlockProps;
  /** Address of the recorded trace, where there is a recording. */
  trace?: string;
  /** A workbench has its editor open from the start, and all the room of its page. */
  workbench?: boolean;
}

/**
 * A block that runs: highlighted code with its recorded output and timeline at rest, an editor once a
 * reader asks for it, and a real engine on ▶. Without a script the recording stands.
 */
export default function LiveBlock({ block, trace, workbench = false }: Props): ReactNode {
  const { i18n } = useDocusaurusContext();
  const messages = i18n.currentLocale === 'en' ? 'en' : 'ja';
  const source = useSource(block.source?.path ?? '', block.code);
  const sharing = useSharing();
  const [editing, setEditing] = useState(false);
  const { view, run, stop, clear } = useRun(block.language, messages);
  const [ownMoment, setOwnMoment] = useState<Moment>();
  const pair = useContext(PairContext);
  const titleId = useId();
  const links = useBrokenLinks();
  if (block.id) links.collectAnchor(block.id);

  const setup = block.setup === undefined ? '' : `${block.setup}\n`;
  const hidden = setup.split('\n').length - 1;
  const prediction = usePrediction(view);
  const recorded = view.status === 'idle' && !source.edited ? (block.recording ?? null) : null;
  const asks = block.predict === true && !source.edited && block.recording !== undefined;
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

  const latestStart = useRef(start);
  useEffect(() => {
    latestStart.current = start;
  });
  const turn = pair?.turn ?? 0;
  useEffect(() => {
    if (turn > 0) latestStart.current();
  }, [turn]);

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

  const { highlight } = prediction;
  const runs = useMemo(() => {
    if (view.trace) return [{ trace: view.trace, highlight }] as const;
    const summary = recorded?.summary;
    return summary && trace && ([{ summary, loadTrace: () => loadTrace(trace) }] as const);
  }, [view.trace, highlight, recorded, trace]);

  const showEditor = workbench || editing || source.edited;

  return (
    // Keys pressed anywhere in the block bubble up to here.
    <div role="presentation" className={styles.keys} onKeyDown={runFromKeyboard}>
      <figure
        id={block.id}
        className={clsx('surface', styles.block, workbench && styles.workbench)}
        data-live-block=""
        data-lang={block.language}
        data-status={view.status}
        // The recording would give the answer away: it is only shown where there is no script.
        data-asking={asks && view.status === 'idle' ? '' : undefined}
        aria-labelledby={titleId}
      >
        <Toolbar
          block={block}
          titleId={titleId}
          view={view}
          notice={sharing.notice}
          onRun={start}
          onStop={stop}
          below={
            sharing.byHand !== null && <ByHand address={sharing.byHand} onClose={sharing.dismiss} />
          }
        >
          <BlockActions
            block={block}
            titleId={titleId}
            program={`${setup}${source.text}`}
            shown={source.text}
            canReset={source.edited || view.status !== 'idle'}
            editing={workbench ? null : showEditor}
            sharing={sharing}
            onEdit={() => setEditing(true)}
            onReset={() => {
              source.reset();
              setEditing(false);
              setOwnMoment(undefined);
              clear();
            }}
          />
        </Toolbar>
        <BlockCode
          block={block}
          source={source}
          marks={marks}
          editor={showEditor ? (editing ? 'focused' : 'open') : 'closed'}
          onEdit={() => setEditing(true)}
        />
        {asks && block.recording && (
          <Question
            recording={block.recording}
            prediction={prediction}
            onRun={start}
            onReset={clear}
          />
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
