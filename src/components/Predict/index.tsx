import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { compare, moved, shuffled, type Difference } from './prediction';
import styles from './styles.module.css';
import { useDragOrder } from './useDragOrder';

const UP = 'M8 3.2 13 9H3z';
const DOWN = 'M8 12.8 3 7h10z';
const GRIP = 'M5 3h2v2H5zM9 3h2v2H9zM5 7h2v2H5zM9 7h2v2H9zM5 11h2v2H5zM9 11h2v2H9z';

function Shape({ d }: { d: string }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={d} fill="currentColor" />
    </svg>
  );
}

function verdict(difference: Difference | undefined): string {
  if (!difference) {
    return translate({
      id: 'predict.right',
      message: '予想どおりです。すべての行が合っていました。',
    });
  }
  const line = String(difference.at + 1);
  const { actual } = difference;
  return actual === undefined
    ? translate(
        {
          id: 'predict.missing',
          message: '{line} 行目から違いました。実際には、もう何も出力されません。',
        },
        { line },
      )
    : translate(
        {
          id: 'predict.wrong',
          message: '{line} 行目から違いました。実際に出力されたのは「{actual}」です。',
        },
        { line, actual },
      );
}

/** What the question takes. */
export interface PredictProps {
  /** The lines that the recorded run printed, in the order in which it did. */
  lines: readonly string[];
  /** What the run printed that followed the prediction; absent until it has ended. */
  actual?: readonly string[];
  /** The reader has decided; run the block now. */
  onRun: (prediction: readonly string[]) => void;
  /** The reader wants to try again: forget the run. */
  onReset: () => void;
}

/**
 * Asks for the order of a block's output before it runs. Lines move by buttons (keyboard and touch) or by
 * dragging their handle; after the run each line says whether it came out there.
 */
export default function Predict({ lines, actual, onRun, onReset }: PredictProps): ReactNode {
  const offered = useMemo(() => shuffled(lines), [lines]);
  const [chosen, setChosen] = useState<number[]>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const order = chosen ?? offered;
  const prediction = order.map((i) => lines[i] ?? '');
  const difference = actual && compare(prediction, actual);

  const move = (from: number, to: number): void => {
    if (to < 0 || to >= order.length || actual) return;
    setChosen(moved(order, from, to));
    setSaid(
      translate(
        { id: 'predict.moved', message: '「{text}」を {place} 番目に移しました。' },
        { text: prediction[from] ?? '', place: String(to + 1) },
      ),
    );
  };
  const handle = useDragOrder(list, move);
  const arrow = (from: number, to: number, text: string): ReactNode => (
    <button
      type="button"
      className={styles.arrow}
      aria-label={
        to < from
          ? translate({ id: 'predict.up', message: '「{text}」を上へ' }, { text })
          : translate({ id: 'predict.down', message: '「{text}」を下へ' }, { text })
      }
      // Not `disabled`: a line that has arrived at the edge must not lose the focus.
      aria-disabled={to < 0 || to >= order.length}
      onClick={() => move(from, to)}
    >
      <Shape d={to < from ? UP : DOWN} />
    </button>
  );

  return (
    <div
      className={styles.root}
      role="group"
      aria-label={translate({ id: 'predict.label', message: '予想する' })}
      data-needs-script
    >
      <p className={styles.question}>
        {translate({
          id: 'predict.question',
          message: 'どの順に出力されるでしょうか。上から順に並べてから、実行してください。',
        })}
      </p>
      <ol className={styles.lines} ref={list}>
        {order.map((line, place) => {
          const text = lines[line] ?? '';
          const isRight = actual?.[place] === text;
          return (
            <li
              key={line}
              className={clsx(
                styles.line,
                actual && (isRight ? styles.right : styles.wrong),
                difference?.at === place && styles.first,
              )}
            >
              {!actual && (
                <span className={styles.grip} aria-hidden="true" {...handle(place)}>
                  <Shape d={GRIP} />
                </span>
              )}
              <code className={styles.text}>{text}</code>
              {actual ? (
                <span className={styles.verdict}>
                  {isRight
                    ? translate({ id: 'predict.line.right', message: '合っています' })
                    : translate({ id: 'predict.line.wrong', message: '違います' })}
                </span>
              ) : (
                <>
                  {arrow(place, place - 1, text)}
                  {arrow(place, place + 1, text)}
                </>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.result} role="status">
        {actual && verdict(difference)}
        <span className="spoken">{!actual && said}</span>
      </p>
      {actual ? (
        <button
          type="button"
          className="control"
          data-action="predict-again"
          onClick={() => {
            setChosen(undefined);
            onReset();
          }}
        >
          {translate({ id: 'predict.again', message: 'もう一度予想する' })}
        </button>
      ) : (
        <button
          type="button"
          className="control control--primary"
          data-action="predict-run"
          onClick={() => onRun(prediction)}
        >
          {translate({ id: 'predict.run', message: 'この予想で実行' })}
        </button>
      )}
    </div>
  );
}
