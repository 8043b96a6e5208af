/**
 * What is known of the promises of a run. JavaScript cannot look into a promise, so it is put together from
 * what the probes see; whatever they cannot see for certain stays unknown.
 */
import { disguiseResolver } from './disguise';
import type { Frame, Making, Waiting } from './frames';
import type { PromiseState } from './inspect/context';
import { append, apply, isArray, nativeThen, NativePromise, safeWeakMap } from './natives';
import { isProxy } from './proxies';
import { dataProperty, isObject, isPromise } from './short';
import type { Timers } from './timers';
import { elements, mayBeThenable } from './waits';

/** How far one promise that follows another is followed. */
const FARTHEST = 20;

type Executor = (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => unknown;

export class Promises {
  private readonly known = safeWeakMap<object, Waiting>();
  private readonly outcomes = safeWeakMap<object, PromiseState>();
  private members: ReadonlyArray<Waiting | undefined> | null = null;
  private given: unknown;
  private making: Making | null = null;

  constructor(private readonly timers: Timers) {}

  /** What a value is known to wait for. */
  get(value: unknown): Waiting | undefined {
    return isObject(value) ? this.known.get(value) : undefined;
  }

  /** Notes what a promise is, unless that is known. */
  note(promise: object, waiting: Waiting): void {
    if (!this.known.has(promise)) this.known.set(promise, waiting);
  }

  /** `new Promise(…)` is about to be evaluated. */
  begin(): Making {
    this.making = { timers: this.timers.count, isWatched: false, settlement: null };
    return this.making;
  }

  /**
   * Watches what an executor does with its promise: it is handed functions that note it, then do what the
   * native ones do. Anything but the native constructor gets its argument as it is.
   */
  watch(constructor: unknown, executor: unknown): unknown {
    const { making } = this;
    this.making = null;
    if (!making || constructor !== NativePromise || typeof executor !== 'function') return executor;
    making.isWatched = true;
    const settle = (value: unknown, isRejected: boolean): void => {
      making.settlement ??= { value, isRejected };
    };
    return (...[resolve, reject]: Parameters<Executor>): void => {
      const watched = [
        disguiseResolver((value) => {
          settle(value, false);
          resolve(value);
        }),
        disguiseResolver((reason) => {
          settle(reason, true);
          reject(reason);
        }),
      ];
      try {
        apply(executor, undefined, watched);
      } catch (error) {
        settle(error, true);
        throw error;
      }
    };
  }

  /** `new Promise(…)` has given `value`. `sleep` says that nothing but its one timer can resolve it. */
  made(value: unknown, making: Making, sleep: boolean): void {
    if (!isPromise(value)) return;
    const { last, count } = this.timers;
    this.known.set(
      value,
      sleep && last && count === making.timers + 1
        ? { kind: 'sleep', ms: last.ms, timer: last.id, making }
        : { kind: 'made', making },
    );
  }

  /** Keeps what is about to go to `Promise.all`, `Promise.resolve` or their like. */
  keep(list: unknown): void {
    this.given = list;
    this.members = null;
    if (!isArray(list) || isProxy(list)) return;
    const members: Array<Waiting | undefined> = [];
    const items = elements(list);
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      const isPlain = !mayBeThenable(item);
      append(
        members,
        isPlain ? { kind: 'settled', value: item, isRejected: false } : this.get(item),
      );
    }
    this.members = members;
  }

  /** `Promise.all`, `Promise.resolve` or their like has given `value`. */
  grouped(value: unknown, how: string): void {
    const { members, given } = this;
    this.members = null;
    this.given = undefined;
    if (!isPromise(value)) return;
    if (how === 'resolve' || how === 'reject') {
      const isRejected = how === 'reject';
      if (isRejected || !mayBeThenable(given)) {
        this.known.set(value, { kind: 'settled', value: given, isRejected });
      }
    } else if (members) {
      this.known.set(value, { kind: 'group', how: `Promise.${how}`, members });
    }
  }

  /** Whether a promise that is awaited tells its own outcome: `await` takes any other one's `then`. */
  isNative(value: unknown): value is object {
    return (
      isPromise(value) &&
      dataProperty(value, 'constructor') === NativePromise &&
      dataProperty(value, 'then') === nativeThen
    );
  }

  /** Whoever awaited a promise has been told its outcome. */
  settled(promise: object, value: unknown, isRejected: boolean): void {
    this.outcomes.set(promise, { state: isRejected ? 'rejected' : 'fulfilled', value });
  }

  /** State of a promise, where it is known for certain. */
  state(promise: unknown): PromiseState | undefined {
    if (!isObject(promise)) return undefined;
    return this.outcomes.get(promise) ?? this.stateOf(this.known.get(promise), 0);
  }

  private stateOf(waiting: Waiting | undefined, depth: number): PromiseState | undefined {
    switch (waiting?.kind) {
      case 'settled':
        return { state: waiting.isRejected ? 'rejected' : 'fulfilled', value: waiting.value };
      case 'sleep':
        if (this.timers.isPending(waiting.timer)) return { state: 'pending' };
        return this.stateOfMade(waiting.making, depth);
      case 'made':
        return this.stateOfMade(waiting.making, depth);
      case 'frame':
        return this.stateOfFrame(waiting.frame, depth);
      case 'group':
        return this.isPendingGroup(waiting, depth) ? { state: 'pending' } : undefined;
      default:
        return undefined;
    }
  }

  private stateOfMade(making: Making, depth: number): PromiseState | undefined {
    if (!making.isWatched) return undefined;
    const { settlement } = making;
    if (!settlement) return { state: 'pending' };
    return this.stateWith(settlement.value, settlement.isRejected, depth);
  }

  private stateOfFrame({ state, failed, result }: Frame, depth: number): PromiseState | undefined {
    return state === 'ended' ? this.stateWith(result, failed, depth) : { state: 'pending' };
  }

  /** State of a promise that was given a value: it follows another promise, some turns behind. */
  private stateWith(value: unknown, isRejected: boolean, depth: number): PromiseState | undefined {
    if (isRejected) return { state: 'rejected', value };
    if (!mayBeThenable(value)) return { state: 'fulfilled', value };
    return this.isPending(this.get(value), depth) ? { state: 'pending' } : undefined;
  }

  private isPending(waiting: Waiting | undefined, depth: number): boolean {
    return depth < FARTHEST && this.stateOf(waiting, depth + 1)?.state === 'pending';
  }

  /** Whether a combinator has certainly not got what it waits for (ECMA-262, 27.2.4). */
  private isPendingGroup(
    { how, members }: Extract<Waiting, { kind: 'group' }>,
    depth: number,
  ): boolean {
    let pending = 0;
    let decisive = 0;
    for (let index = 0; index < members.length; index++) {
      const member = members[index];
      if (this.isPending(member, depth)) pending++;
      else if (!isHarmless(how, this.stateOf(member, depth + 1))) decisive++;
    }
    return pending > 0 && decisive === 0;
  }
}

/** Whether a member in this state leaves the combinator waiting for the others. */
function isHarmless(how: string, state: PromiseState | undefined): boolean {
  switch (how) {
    case 'Promise.allSettled':
      return true;
    case 'Promise.all':
      return state?.state === 'fulfilled';
    case 'Promise.any':
      return state?.state === 'rejected';
    default:
      return false;
  }
}
