/**
 * The machine that CPython believes it runs on: a clock that only moves when told to, a calendar in
 * UTC, and dice that fall the same way in every run. With it, two runs give the same bytes.
 *
 * Emscripten reads time and chance through `performance.now`, `Date` and `crypto`; they are replaced
 * here before it starts, so that `time`, `datetime`, `random`, `uuid` and `asyncio` all agree
 * without a patch in any of them.
 */

/** Where the clock stands. The first two numbers are shared with the Python side. */
const NOW = 0;
const VIRTUAL = 1;

/** Seconds that one look at the virtual clock costs, so that a loop that waits for a time ends. */
const LOOK = 10e-6;

/** The virtual clock's calendar begins on 2026-01-01T00:00:00Z. */
const EPOCH_MS = 1_767_225_600_000;

/** The replaced machine, as the rest of the guest handles it. */
export interface Machine {
  /** Binds the clock to two float64 in Python's memory: now in seconds, and 1 for virtual. */
  bindClock(cell: () => Float64Array): void;
  /** Puts the dice back to where they were at the start. */
  rewind(): void;
  /** Waits `seconds` on the wall clock without using the processor. */
  wait(seconds: number): void;
}

/** Replaces clock, calendar and dice of this global scope. Call it before Pyodide starts. */
export function installMachine(): Machine {
  const wallDate = Date.now.bind(Date);
  const wallNow = performance.now.bind(performance);
  let readCell = (): Float64Array | undefined => undefined;
  let seed = 1;

  const isReal = (): boolean => readCell()?.[VIRTUAL] === 0;
  const look = (): number => {
    const cell = readCell();
    if (!cell) return 0;
    const now = (cell[NOW] ?? 0) + LOOK;
    cell[NOW] = now;
    return now * 1000;
  };
  Object.defineProperty(performance, 'now', { value: () => (isReal() ? wallNow() : look()) });

  const utc = calendarInUtc();
  utc.now = () => (isReal() ? wallDate() : EPOCH_MS + look());
  globalThis.Date = utc;

  // mulberry32: small, and good enough for seeds; nothing here is secret.
  const roll = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const getRandomValues = (view: Uint8Array): Uint8Array => view.fill(0).map(() => roll() & 255);
  Object.defineProperty(globalThis, 'crypto', {
    value: {
      getRandomValues: (view: Uint8Array): Uint8Array => {
        view.set(getRandomValues(view));
        return view;
      },
    },
  });
  Math.random = () => roll() / 2 ** 32;

  return {
    bindClock: (cell) => {
      readCell = cell;
    },
    rewind: () => {
      seed = 1;
    },
    wait: sleeper(wallNow),
  };
}

/** A `Date` whose local time is UTC, wherever the reader lives. */
function calendarInUtc(): DateConstructor {
  const Local = Date;
  const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
  for (const verb of ['get', 'set']) {
    for (const part of parts) {
      const universal: unknown = Reflect.get(Local.prototype, `${verb}UTC${part}`);
      if (universal) Reflect.set(Local.prototype, verb + part, universal);
    }
  }
  Local.prototype.getTimezoneOffset = () => 0;
  return new Proxy(Local, {
    construct: (target, given: [number, number, ...number[]], maker: new () => object): object =>
      Reflect.construct(target, given.length > 1 ? [target.UTC(...given)] : given, maker) as object,
  });
}

/**
 * `Atomics.wait` lets the thread sleep. A page without cross-origin isolation has no
 * `SharedArrayBuffer` to wait on, but WebAssembly's shared memory is one, in every browser we know.
 */
function sleeper(wallNow: () => number): (seconds: number) => void {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const bed = new Int32Array(memory.buffer);
  return (seconds) => {
    const until = wallNow() + seconds * 1000;
    for (let left = seconds * 1000; left > 0; left = until - wallNow()) {
      Atomics.wait(bed, 0, 0, left);
    }
  };
}
