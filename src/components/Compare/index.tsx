import clsx from 'clsx';
import {
  Children,
  isValidElement,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Language } from '../../runner/run';
import type { Trace } from '../../trace/events';
import type { Moment } from '../../trace/stateAt';
import Icon from '../Icon';
import LiveBlock from '../LiveBlock';
import { loadTrace } from '../LiveBlock/loadTrace';
import { PairContext } from '../LiveBlock/pairContext';
import type { BlockProps } from '../LiveBlock/props';
import Timeline, { type TimelineRun } from '../Timeline';
import { useShownLanguage } from './shownLanguage';
import styles from './styles.module.css';

const NAMES: Record<Language, string> = { python: 'Python', ts: 'TypeScript' };
const ORDER: Language[] = ['python', 'ts'];

type BlockElement = ReactElement<{ block: BlockProps; trace?: string }>;
type OwnRuns = Partial<Record<Language, Trace | null>>;

const isBlock = (child: ReactNode): child is BlockElement =>
  isValidElement(child) && child.type === LiveBlock;

/** What the shared timeline shows of one block: the reader's own run, else the recorded one, else nothing. */
function runOf({ props: { block, trace } }: BlockElement, own: OwnRuns): TimelineRun[] {
  const label = NAMES[block.language];
  const summary = block.recording?.summary;
  const mine = block.language in own ? own[block.language] : null;
  if (mine) return [{ label, trace: mine }];
  if (mine === undefined || !summary || !trace) return [];
  return [{ label, summary, loadTrace: () => loadTrace(trace) }];
}

/** The two blocks, and what stands below them; line breaks between elements are neither. */
function partsOf(children: ReactNode): { blocks: BlockElement[]; note: ReactNode[] } {
  const parts = Children.toArray(children).filter(
    (part) => typeof part !== 'string' || part.trim() !== '',
  );
  return { blocks: parts.filter(isBlock), note: parts.filter((part) => !isBlock(part)) };
}

/**
 * A pair: the same program in Python and in TypeScript, side by side where there is room, else behind
 * tabs that all pairs of the site share, over one timeline. What its author writes besides the two
 * stands below them.
 */
export default function Compare({ children }: { children: ReactNode }): ReactNode {
  const [shown, show] = useShownLanguage();
  const [own, setOwn] = useState<OwnRuns>({});
  const [moments, setMoments] = useState<Partial<Record<Language, Moment>>>({});
  const id = useId();

  const present = useCallback((language: Language, trace: Trace | null | undefined) => {
    setMoments({});
    setOwn((before) => ({ ...before, [language]: trace }));
  }, []);
  const [turn, setTurn] = useState(0);
  const [lit, light] = useState<string | null>(null);
  const link = useMemo(
    () => ({ present, moments, turn, lit, light }),
    [present, moments, turn, lit],
  );

  const { blocks, note } = useMemo(() => partsOf(children), [children]);
  const drawn = useMemo(
    () => blocks.filter((block) => runOf(block, own).length > 0),
    [blocks, own],
  );
  const runs = useMemo(() => {
    const [first, second] = drawn.flatMap((block) => runOf(block, own));
    if (!first) return null;
    return second ? ([first, second] as const) : ([first] as const);
  }, [drawn, own]);

  const moveByArrow = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next: Language = shown === 'ts' ? 'python' : 'ts';
    show(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };

  const lightUnderPointer = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    light(target.closest<HTMLElement>('[data-linked]')?.dataset.linked ?? null);
  };

  // A link to one of the two shows its language, also where there is room for one only.
  useEffect(() => {
    const reveal = (): void => {
      const wanted = blocks.find(({ props }) => `#${props.block.id}` === location.hash);
      if (wanted) show(wanted.props.block.language);
    };
    reveal();
    addEventListener('hashchange', reveal);
    return () => removeEventListener('hashchange', reveal);
  }, [blocks, show]);

  const takeMoments = (now: readonly Moment[]): void =>
    setMoments(
      Object.fromEntries(drawn.map(({ props }, index) => [props.block.language, now[index]])),
    );

  return (
    <div
      role="group"
      className={clsx('surface', styles.pair)}
      data-compare=""
      data-shown={shown}
      aria-label={translate({ id: 'compare.label', message: 'Python と TypeScript の比較' })}
    >
      <div
        className={styles.tabs}
        role="tablist"
        aria-label={translate({ id: 'compare.tabs', message: '言語' })}
        data-needs-script=""
      >
        {ORDER.map((language) => (
          <button
            key={language}
            type="button"
            role="tab"
            id={`${id}-${language}`}
            className={styles.tab}
            data-language={language}
            aria-selected={shown === language}
            tabIndex={shown === language ? 0 : -1}
            onClick={() => show(language)}
            onKeyDown={moveByArrow}
          >
            {NAMES[language]}
          </button>
        ))}
      </div>
      <PairContext.Provider value={link}>
        <div
          className={styles.blocks}
          onPointerOver={lightUnderPointer}
          onPointerLeave={() => light(null)}
        >
          {blocks}
        </div>
      </PairContext.Provider>
      <div className={styles.both} data-needs-script="">
        <button
          type="button"
          className="control"
          data-action="run-both"
          onClick={() => setTurn(turn + 1)}
        >
          <Icon name="run" />
          <Translate id="compare.runBoth">両方を実行</Translate>
        </button>
      </div>
      {runs && (
        <div className={styles.timeline}>
          <Timeline runs={runs} onMoment={takeMoments} />
        </div>
      )}
      {note.length > 0 && <div className={styles.note}>{note}</div>}
    </div>
  );
}
