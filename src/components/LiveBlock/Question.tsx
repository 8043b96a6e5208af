import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { compare, eventOf } from '../Predict/prediction';
import type { Recording } from './props';
import type { RunView } from './useRun';

const Predict = lazy(() => import('../Predict'));

/** A reader's guess at a block's output, and what came of it. */
export interface Prediction {
  /** What the run printed, once it has ended after a guess. */
  actual?: readonly string[];
  /** Number of the event at which reality first differed. */
  highlight?: number;
  guess: (lines: readonly string[] | null) => void;
}

/** Holds a guess against the run that followed it. */
export function usePrediction(view: RunView): Prediction {
  const [guessed, setGuessed] = useState<readonly string[] | null>(null);
  const guess = useCallback((lines: readonly string[] | null) => setGuessed(lines), []);
  const { end, output, trace } = view;
  return useMemo(() => {
    if (!end || !output) return { guess };
    const actual = output.map(({ text }) => text);
    const difference = guessed ? compare(guessed, actual) : undefined;
    const highlight = difference && trace ? eventOf(difference, trace.events) : undefined;
    return { guess, actual, highlight };
  }, [guess, guessed, end, output, trace]);
}

/** The question of a block that is to be predicted before it runs. */
export default function Question({
  recording,
  prediction,
  onRun,
  onReset,
}: {
  recording: Recording;
  prediction: Prediction;
  onRun: () => void;
  onReset: () => void;
}): ReactNode {
  const lines = useMemo(() => recording.output.map(({ text }) => text), [recording]);
  return (
    <Suspense fallback={null}>
      <Predict
        lines={lines}
        actual={prediction.actual}
        onRun={(guessed) => {
          prediction.guess(guessed);
          onRun();
        }}
        onReset={() => {
          prediction.guess(null);
          onReset();
        }}
      />
    </Suspense>
  );
}
