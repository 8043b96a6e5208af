/**
 * The runtime that compiled code calls. Every method takes what the program computes, notes it, and gives
 * it back untouched. Names are short because they stand in the code many times; `../probes.ts` puts them
 * there.
 */
import type { Frame as TraceFrame, Local, TaskId, WaitTarget, Waker } from '../../../trace/events';
import type { EditedText } from '../edits';
import { CHAINING } from '../names';
import { withModuleThis } from '../probes/evals';
import type { FunctionKind, PauseSite, QuotedProbe, Sites } from '../sites';
import type { Frame, Making, Waiting } from './frames';
import type { PromiseState } from './inspect/context';
import { cleanMessage, readProbesAs } from './leaks';
import { append, getOwnPropertyDescriptor, hasText, isArray, nativeEval, wallNow } from './natives';
import { Promises } from './promises';
import { isProxy } from './proxies';
import type { Recorder } from './recorder';
import { clip, isObject, isPromise, short, shortError } from './short';
import type { Timers } from './timers';
import { elements, mayBeThenable, wakerOf } from './waits';

/** Steps between two looks at the wall clock. */
const CHECK_EVERY = 0xff;

/** Frames of async functions whose promise is not known yet are forgotten beyond this number. */
const MOST_FRESH = 1000;

/** Evaluated texts beyond this number are not remembered. */
const MOST_TEXTS = 1000;

/** Hears what becomes of coroutines: of generators, in a block that uses asyncio. */
export interface CoroutineWatch {
  /** The function `name`, which begins at line `from`, is called in `line`. Gives a token for the call. */
  called(name: string, line: number, from: number): object;
  /** `value` is what the call gave. */
  made(value: object, call: object): void;
  /** `value` came from a call in `line` of something that is not the block's own. */
  received(value: object, line: number): void;
  /** The body that the call made begins. */
  started(call: object): void;
  /** `value` is awaited; `inTask` says whether a task does it. @throws when it cannot be awaited. */
  awaited(value: object, inTask: boolean): void;
}

/** No calls, shared, as most calls are of other functions. */
const NO_CALLS: object[] = [];

export class Probes {
  /** The probes that an engine may quote, by the number that tells where. */
  [quoted: number]: Probes[QuotedProbe];
  /** Undefined, under a name that the block cannot replace. */
  readonly u = undefined;
  /** A key that no array of arguments has. */
  readonly s = Symbol();
  /** What the block imports, in the order of its `import` declarations. */
  m: ReadonlyArray<object> = [];
  /** Where `export default` puts its value. */
  z: unknown;

  /** What has been evaluated with probes in it: the block, and texts that it evaluates. */
  readonly texts: EditedText[] = [];

  /** Line of the call made last, as far as it is known. */
  line = 1;
  private watch: CoroutineWatch | null = null;
  /** Calls of generator functions whose values have not come by yet. */
  private calls = NO_CALLS;
  private top: Frame | null = null;
  private steps = 0;
  private tasks = 0;
  private entered = 0;
  private ends = 0;
  private fresh: Frame[] = [];
  private lastTask: TaskId = 0;
  private busyAt: { task: TaskId; line: number } | null = null;
  private foreignTask: TaskId = 0;
  private foreignBase: Frame | null = null;
  private readonly roots: Record<TaskId, Frame> = {};
  private readonly promises: Promises;

  constructor(
    private readonly sites: Sites,
    private readonly recorder: Recorder,
    private readonly timers: Timers,
    private readonly limits: { steps: number; wallMs: number },
    private readonly startedAt = wallNow(),
  ) {
    this.promises = new Promises(timers);
    readProbesAs(sites.quotes);
    for (const [number, { probe }] of sites.quotes.entries()) this[number] = this[probe];
  }

  /** The task that runs now; 0 for the block's top level, and for callbacks that no task runs. */
  get task(): TaskId {
    const { top } = this;
    if (this.foreignTask && (top === this.foreignBase || top?.foreign)) return this.foreignTask;
    return top?.task ?? 0;
  }

  /** Where the block has kept the event loop: where it looked at the clock, or its last call. */
  get busy(): { task: TaskId; line: number } {
    return this.busyAt ?? { task: this.lastTask, line: this.line };
  }

  /** Time passes because the block looks at the clock, at the call made last. */
  noteBusy(): void {
    this.busyAt = { task: this.task, line: this.line };
  }

  /** Tells `watch` about coroutines from now on, if the block imports anything that could run them. */
  watchCoroutines(watch: CoroutineWatch): void {
    if (this.sites.imports.length > 0) this.watch = watch;
  }

  /** Number for a new task, whoever makes it. */
  nextTask(): TaskId {
    return ++this.tasks;
  }

  /** The asyncio task whose coroutine runs; 0 when none does. */
  get foreign(): TaskId {
    return this.foreignTask;
  }

  /** From now on a coroutine of this asyncio task runs; 0 when none does. */
  runForeign(task: TaskId): void {
    this.leaveForeign();
    this.foreignTask = task;
    this.foreignBase = this.top;
  }

  /** Frames in which an asyncio task is paused, outermost first. */
  foreignChain(task: TaskId): TraceFrame[] {
    this.leaveForeign();
    const chain: TraceFrame[] = [];
    let frame: Frame | null = this.roots[task] ?? null;
    while (frame && frame.state !== 'ended') {
      append(chain, this.traceFrame(frame));
      frame = frame.driven;
    }
    return chain;
  }

  /** The coroutine that runs has handed control back to asyncio. */
  private leaveForeign(): void {
    while (this.top?.foreign) {
      this.top.state = 'paused';
      this.pop(this.top);
    }
  }

  /** The asyncio task that a frame which begins now belongs to: as its coroutine, or by `yield*`. */
  private foreignTaskOf(kind: FunctionKind): TaskId {
    const { top, foreignTask } = this;
    if (kind !== 'generator' || !foreignTask) return 0;
    if (top === this.foreignBase) return foreignTask;
    return top?.foreign && top.state === 'perhaps-paused' ? foreignTask : 0;
  }

  /** A turn of the event loop is over, its microtasks included: nothing runs any more. */
  endTurn(): void {
    this.settleTop();
    this.top = null;
    this.busyAt = null;
  }

  /** `e`nter: the body of an async function or generator begins. */
  e(index: number, args: readonly unknown[] = [], call?: object): Frame {
    this.step();
    if (call) this.watch?.started(call);
    const site = this.sites.functions[index];
    if (!site) throw new Error(`No function site ${index}`);
    const isModule = site.kind === 'module';
    const foreign = this.foreignTaskOf(site.kind);
    const frame: Frame = {
      task: isModule ? 0 : foreign || ++this.tasks,
      site,
      name: isModule ? site.name : `${site.name}(${this.printArguments(site.params, args)})`,
      parent: this.top,
      below: null,
      state: 'running',
      pause: null,
      values: [],
      waiting: null,
      awaited: null,
      driver: null,
      driven: null,
      failed: false,
      error: '',
      value: undefined,
      result: undefined,
      endedAt: 0,
      foreign,
    };
    this.drive(frame);
    this.push(frame);
    if (frame.foreign) {
      if (frame.parent === this.foreignBase) this.roots[frame.foreign] = frame;
      return frame;
    }
    if (!isModule) {
      this.recorder.emit({
        kind: 'created',
        task: frame.task,
        name: frame.name,
        by: frame.parent?.task ?? 0,
        line: this.line,
      });
    }
    if (site.kind === 'async') {
      this.entered++;
      if (this.fresh.length >= MOST_FRESH) this.fresh = [];
      append(this.fresh, frame);
    }
    this.recorder.emit({ kind: 'started', task: frame.task, line: site.line });
    return frame;
  }

  /** A generator function is `c`alled; its body begins later, if ever. */
  c(index: number): object | undefined {
    const site = this.sites.functions[index];
    if (!this.watch || !site) return undefined;
    const call = this.watch.called(site.name, this.line, site.line);
    if (this.calls === NO_CALLS) this.calls = [];
    append(this.calls, call);
    return call;
  }

  /** What a `R`est parameter holds that begins at `index`: the arguments from there on. */
  R(given: ArrayLike<unknown>, index: number): unknown[] {
    const rest: unknown[] = [];
    for (let i = index; i < given.length; i++) append(rest, given[i]);
    return rest;
  }

  /** `f`ail: an error leaves the body. */
  f(frame: Frame, error: unknown): unknown {
    this.t(frame, error);
    frame.failed = true;
    frame.error = shortError(error);
    frame.result = error;
    return error;
  }

  /** The block has `C`aught something. */
  C(error: unknown): void {
    cleanMessage(error);
  }

  /** What was `t`hrown arrives in the body: by what it awaited, if it was paused. */
  t(frame: Frame, error: unknown): void {
    if (frame.awaited) this.promises.settled(frame.awaited, error, true);
    this.r(frame);
    this.C(error);
  }

  /** Return `v`alue of a body. */
  v(frame: Frame, value: unknown): unknown {
    this.r(frame);
    frame.result = value;
    if (value !== undefined) frame.value = short(value);
    return value;
  }

  /** Return value of an async generator, which awaits it. */
  V(frame: Frame, value: unknown): unknown {
    this.v(frame, value);
    this.p(frame);
    return value;
  }

  /** E`x`it: the body is over. */
  x(frame: Frame): void {
    this.r(frame);
    frame.state = 'ended';
    frame.endedAt = ++this.ends;
    this.pop(frame);
    if (frame.driver?.driven === frame) frame.driver.driven = null;
    const { task, failed, error, value } = frame;
    if (this.recorder.isOver || frame.foreign) return;
    if (failed) this.recorder.emit({ kind: 'failed', task, line: this.line, error });
    else if (value === undefined) this.recorder.emit({ kind: 'finished', task, line: this.line });
    else this.recorder.emit({ kind: 'finished', task, line: this.line, value });
  }

  /** `a`wait: the frame is about to wait for a value. */
  a(frame: Frame, index: number, value: unknown, values: readonly unknown[] = []): unknown {
    this.step();
    this.r(frame);
    const site = this.pauseSite(index);
    const waiting = this.promises.get(value);
    this.pauseFrame(frame, site, values, waiting ?? null);
    if (this.promises.isNative(value)) frame.awaited = value;
    this.suspended(frame, this.target(value, waiting, site));
    return value;
  }

  /** The `o`utcome of an `await` has come. */
  o(frame: Frame, value: unknown): unknown {
    if (frame.awaited) this.promises.settled(frame.awaited, value, false);
    return this.r(frame, value);
  }

  /** `r`esumed: the frame runs. Also called wherever it may have been resumed without a value. */
  r(frame: Frame, value?: unknown): unknown {
    frame.awaited = null;
    if (frame.state === 'running' || frame.state === 'ended') return value;
    const line = frame.pause?.line ?? frame.site.line;
    this.line = line;
    if (frame.state === 'perhaps-paused') {
      frame.state = 'running';
      return value;
    }
    if (this.top === null) this.fresh = [];
    frame.state = 'running';
    this.drive(frame);
    this.push(frame);
    if (!this.recorder.isOver && !frame.foreign) {
      const by = this.waker(frame);
      this.recorder.emit({ kind: 'resumed', task: frame.task, line, ...(by && { by }) });
    }
    frame.waiting = null;
    return value;
  }

  /** `y`ield: a generator is about to hand out a value. */
  y(frame: Frame, index: number, value: unknown, values: readonly unknown[] = []): unknown {
    this.step();
    this.r(frame);
    this.pauseFrame(frame, this.pauseSite(index), values, null);
    const on: WaitTarget = { kind: 'yield' };
    if (value !== undefined) on.value = short(value);
    if (!frame.foreign) this.suspended(frame, on);
    return value;
  }

  /** `d`elegate: `yield*` is about to drive another iterator. */
  d(frame: Frame, index: number, value: unknown, values: readonly unknown[] = []): unknown {
    if (this.watch && isObject(value)) this.watch.awaited(value, frame.foreign !== 0);
    return this.i(frame, index, value, values);
  }

  /** `i`terate: a `for await` is about to drive an iterator. */
  i(frame: Frame, index: number, value: unknown, values: readonly unknown[] = []): unknown {
    this.step();
    this.r(frame);
    frame.pause = this.pauseSite(index);
    frame.values = values;
    frame.waiting = null;
    frame.state = 'perhaps-paused';
    return value;
  }

  /** `p`erhaps paused: a turn of a `for await` is over; asking for the next value may wait. */
  p(frame: Frame): void {
    if (frame.state !== 'running') return;
    frame.state = 'perhaps-paused';
  }

  /** A loop be`g`ins a turn. */
  g(): void {
    this.step();
  }

  /** `b`efore a call: notes its line, and gives a mark to hand to `h`. */
  b(line: number): number {
    this.step();
    this.line = line;
    this.calls = NO_CALLS;
    this.lastTask = this.task;
    return this.entered;
  }

  /**
   * A call `h`as returned. When it began exactly one async function whose promise is not known yet, and
   * gave back a promise, that is its promise; the same for an array of them.
   *
   * @param line Line that the caller goes on with.
   * @param own Whether what was called may make promises of its own; see `makesOwnPromise`.
   */
  h(mark: number, value: unknown, line: number, own = 0): unknown {
    if (this.watch) this.noteCoroutines(value, this.watch);
    this.line = line;
    if (own > 1) this.noteChain(value, own);
    if (mark === this.entered) return value;
    const begun = this.begunSince(mark);
    if (own || begun.length === 0) return value;
    const promises = isArray(value) && !isProxy(value) ? elements(value) : [value];
    if (promises.length !== begun.length) return value;
    for (let index = 0; index < promises.length; index++) {
      const promise = promises[index];
      if (!isPromise(promise) || this.promises.get(promise)) return value;
    }
    for (let index = 0; index < promises.length; index++) {
      const frame = begun[index];
      if (frame) this.promises.note(promises[index] as object, { kind: 'frame', frame });
    }
    return value;
  }

  /** A value has come from a call: coroutines of the block, one or an array of them, or asyncio's own. */
  private noteCoroutines(value: unknown, watch: CoroutineWatch): void {
    const { calls } = this;
    this.calls = NO_CALLS;
    if (!isObject(value) || isProxy(value)) return;
    if (calls.length === 0) return watch.received(value, this.line);
    const values = isArray(value) ? elements(value) : [value];
    if (values.length !== calls.length) return;
    for (let index = 0; index < values.length; index++) {
      const one = values[index];
      const call = calls[index];
      if (call && isObject(one)) watch.made(one, call);
    }
  }

  /** `then`, `catch` or `finally` has answered. */
  private noteChain(value: unknown, own: number): void {
    const how = CHAINING[own - 2];
    if (how && isPromise(value)) this.promises.note(value, { kind: 'chain', how });
  }

  /** After `new` of anything but a promise: no frame that it began belongs to its value. */
  w(mark: number, value: unknown): unknown {
    if (mark !== this.entered) this.begunSince(mark);
    return value;
  }

  /** `new Promise(…)` is about to be evaluated; gives what to hand to `n`. */
  q(): Making {
    return this.promises.begin();
  }

  /** `W`atches an executor, before it goes to what the block calls `Promise`. */
  W(constructor: unknown, executor: unknown): unknown {
    return this.promises.watch(constructor, executor);
  }

  /** After `n`ew Promise(…). `sleep` says that nothing but its one timer can resolve it. */
  n(mark: number, making: Making, value: unknown, sleep: number): unknown {
    this.w(mark, value);
    this.promises.made(value, making, sleep > 0);
    return value;
  }

  /** State of a promise, where it is known for certain. */
  promiseState(value: object): PromiseState | undefined {
    return this.promises.state(value);
  }

  /** `k`eeps what is about to go to `Promise.all`, `Promise.resolve` or their like. */
  k(list: unknown): unknown {
    this.promises.keep(list);
    return list;
  }

  /** `Promise.all`, `Promise.resolve` or their like has returned. */
  G(mark: number, value: unknown, how: string, line: number): unknown {
    this.w(mark, value);
    this.line = line;
    this.promises.grouped(value, how);
    return value;
  }

  /** Direct `E`val at the top level is about to evaluate something. `name` is that of the runtime there. */
  E(given: unknown, name: string): unknown {
    // Whatever else a block calls `eval` gets what the block gives it.
    const isNative = getOwnPropertyDescriptor(globalThis, 'eval')?.value === nativeEval;
    const text = isNative && typeof given === 'string' ? withModuleThis(given, name) : undefined;
    if (!text) return given;
    if (this.texts.length < MOST_TEXTS) append(this.texts, text);
    return text.code;
  }

  private step(): void {
    if (++this.steps > this.limits.steps) this.recorder.reach('steps');
    if ((this.steps & CHECK_EVERY) !== 0) return;
    if (wallNow() - this.startedAt > this.limits.wallMs) this.recorder.reach('wall-time');
    this.recorder.flushSoon();
  }

  private push(frame: Frame): void {
    frame.below = this.top;
    this.top = frame;
  }

  private pop(frame: Frame): void {
    if (this.top === frame) {
      this.top = frame.below;
      return;
    }
    for (let at = this.top; at; at = at.below) {
      if (at.below === frame) at.below = frame.below;
    }
  }

  private pauseSite(index: number): PauseSite {
    const site = this.sites.pauses[index];
    if (!site) throw new Error(`No pause site ${index}`);
    return site;
  }

  private pauseFrame(
    frame: Frame,
    site: PauseSite,
    values: readonly unknown[],
    waiting: Waiting | null,
  ): void {
    frame.pause = site;
    frame.values = values;
    frame.waiting = waiting;
    frame.state = 'paused';
    this.pop(frame);
  }

  /** When a generator goes on while another frame is about to drive one, it is the one. */
  private drive(frame: Frame): void {
    const driver = this.top;
    if (driver?.state !== 'perhaps-paused') return;
    if (frame.site.kind !== 'async') {
      // Inside of a chain of `yield*` the innermost goes on, but it is the outermost that is driven.
      let outermost = frame;
      while (outermost.driver?.state === 'paused') outermost = outermost.driver;
      outermost.driver = driver;
      driver.driven = outermost;
    }
    this.settleTop();
  }

  /** A frame that was about to wait does wait, since something else goes on. */
  private settleTop(): void {
    const frame = this.top;
    if (frame?.state !== 'perhaps-paused') return;
    frame.state = 'paused';
    this.pop(frame);
    if (frame.foreign) return;
    const label = frame.driven ? `${frame.driven.name}.next()` : (frame.pause?.text ?? '');
    this.suspended(frame, { kind: frame.driven ? 'object' : 'unknown', label });
  }

  private suspended(frame: Frame, on: WaitTarget): void {
    const { task, pause } = frame;
    const line = pause?.line ?? frame.site.line;
    this.recorder.emit({ kind: 'suspended', task, line, on, chain: [this.traceFrame(frame)] });
  }

  private traceFrame(frame: Frame): TraceFrame {
    const { pause, values, site } = frame;
    const locals: Local[] = [];
    const names = pause?.locals ?? [];
    for (let index = 0; index < names.length; index++) {
      append(locals, { name: names[index] ?? '', value: short(values[index]) });
    }
    const line = pause?.line ?? site.line;
    return { name: site.name, line, ...(locals.length > 0 && { locals }) };
  }

  /** Frames that the running frame has begun itself since a mark; they are not asked about again. */
  private begunSince(mark: number): Frame[] {
    const count = Math.min(this.entered - mark, this.fresh.length);
    const begun: Frame[] = [];
    const first = this.fresh.length - count;
    for (let index = first; index < this.fresh.length; index++) {
      const frame = this.fresh[index];
      if (frame && frame.parent === this.top) append(begun, frame);
    }
    this.fresh.length = first;
    return begun;
  }

  private target(value: unknown, waiting: Waiting | undefined, site: PauseSite): WaitTarget {
    if (!isObject(value)) return { kind: 'turn' };
    const label = site.text;
    if (!waiting) {
      if (isPromise(value)) return { kind: 'unknown', label };
      return mayBeThenable(value) ? { kind: 'unknown', label } : { kind: 'turn' };
    }
    switch (waiting.kind) {
      case 'frame':
        return waiting.frame.state === 'ended'
          ? { kind: 'turn' }
          : { kind: 'task', task: waiting.frame.task };
      case 'sleep':
        return this.timers.isPending(waiting.timer)
          ? { kind: 'sleep', ms: waiting.ms, timer: waiting.timer }
          : { kind: 'turn' };
      case 'group': {
        const tasks: TaskId[] = [];
        for (let index = 0; index < waiting.members.length; index++) {
          const member = waiting.members[index];
          if (member?.kind === 'frame') append(tasks, member.frame.task);
        }
        return { kind: 'group', how: waiting.how, tasks, count: waiting.members.length };
      }
      case 'chain': {
        // What is awaited may say it already: `load().then(show)`.
        const isWritten = hasText(label, `.${waiting.how}(`);
        return { kind: 'object', label: isWritten ? label : `${label} (promise.${waiting.how})` };
      }
      case 'settled':
        return { kind: 'turn' };
      case 'made':
        return { kind: 'unknown', label };
    }
  }

  private waker(frame: Frame): Waker | undefined {
    const { waiting } = frame;
    if (!waiting) {
      const { driven } = frame;
      return driven ? { kind: 'task', task: driven.task } : undefined;
    }
    return wakerOf(waiting);
  }

  private printArguments(params: ReadonlyArray<string | null>, args: readonly unknown[]): string {
    let text = '';
    let at = 0;
    for (let index = 0; index < params.length; index++) {
      const value = params[index] === null ? '…' : short(args[at++]);
      text += (index > 0 ? ', ' : '') + value;
    }
    return clip(text, 40);
  }
}
