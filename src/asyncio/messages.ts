/**
 * The sentences that are ours: where CPython says something we say it in its words (they are what a
 * reader will search for), where it hangs or stays silent we explain, in the reader's language.
 */

/** Languages that our own sentences exist in. */
export type MessageLanguage = 'en' | 'ja';

interface Sentences {
  /** What to do instead of handing `value` where a coroutine was expected. */
  hint(value: unknown): string;
  /** A coroutine said `yield` where `yield*` was needed, or yielded something else altogether. */
  badYield(coroutine: boolean, task: unknown, value: string): string;
  /** A coroutine said `yield` with a future where `yield*` was needed. */
  yieldedFuture(task: unknown, future: unknown): string;
  deadlock(waiting: readonly string[]): string;
  waitsFor(task: string, what: string): string;
  neverAwaited(name: string, line: number | undefined): string;
  /** `run` met a native promise that only the host's loop can settle. */
  needsRunAsync: string;
  /** `run` got a clock that cannot block. */
  cannotBlock: string;
}

const english: Sentences = {
  hint: (value) => {
    if (value instanceof Promise) return '; a native Promise is awaited with fromPromise(promise)';
    if (typeof value === 'function') return '; call the function: write name() instead of name';
    return '';
  },
  badYield: (coroutine, task, value) =>
    coroutine
      ? `yield was used instead of yield from for generator in task ${task as string}: write yield* instead of yield`
      : `Task got bad yield: ${value}`,
  yieldedFuture: (task, future) =>
    `yield was used instead of yield from in task ${task as string} with ${future as string}: ` +
    'write yield* instead of yield',
  deadlock: (waiting) =>
    'deadlock: nothing is ready and no timer is set, so the event loop would wait for ever' +
    lines(waiting),
  waitsFor: (task, what) => `${task} waits for ${what}`,
  neverAwaited: (name, line) =>
    `RuntimeWarning: coroutine '${name}' was never awaited` +
    (line === undefined ? '' : ` (created in line ${line})`) +
    ': put yield* before the call, or hand it to createTask() or run()',
  needsRunAsync:
    "a native Promise settles only while JavaScript's own event loop runs: " +
    'use runAsync() instead of run()',
  cannotBlock: 'this clock cannot block: use runAsync() instead of run()',
};

const japanese: Sentences = {
  hint: (value) => {
    if (value instanceof Promise)
      return '。ネイティブの Promise は fromPromise(promise) で待機します';
    if (typeof value === 'function') return '。関数を呼び出してください（name ではなく name()）';
    return '';
  },
  badYield: (coroutine, task, value) =>
    coroutine
      ? `yield was used instead of yield from for generator in task ${task as string}。yield ではなく yield* と書きます`
      : `Task got bad yield: ${value}`,
  yieldedFuture: (task, future) =>
    `yield was used instead of yield from in task ${task as string} with ${future as string}。` +
    'yield ではなく yield* と書きます',
  deadlock: (waiting) =>
    'デッドロックです。実行可能なものもタイマーもないため、イベントループは永久に待ち続けます' +
    lines(waiting),
  waitsFor: (task, what) => `${task} は ${what} を待機しています`,
  neverAwaited: (name, line) =>
    `RuntimeWarning: coroutine '${name}' was never awaited` +
    (line === undefined ? '' : `（${line} 行目で作成）`) +
    '。呼び出しの前に yield* を付けるか、createTask() か run() に渡してください',
  needsRunAsync:
    'ネイティブの Promise は JavaScript 自身のイベントループが動いている間にしか決着しません。' +
    'run() ではなく runAsync() を使ってください',
  cannotBlock: 'このクロックでは処理を止めて待てません。run() ではなく runAsync() を使ってください',
};

let current = english;

/** The sentences in the language chosen now. */
export function say(): Sentences {
  return current;
}

/** Chooses the language of our own sentences. CPython's sentences stay as CPython has them. */
export function setMessageLanguage(language: MessageLanguage): void {
  current = language === 'ja' ? japanese : english;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `\n  ${text}`).join('');
}
