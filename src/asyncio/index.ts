/** asyncio for TypeScript. See README.md for the naming rule and for what differs from Python. */
export { asCompleted, type AsCompletedOptions } from './asCompleted';
export { AsyncGenerator, asyncGenerator, type Emit } from './asyncGenerators';
export {
  aiter,
  anext,
  asyncFor,
  asyncList,
  BREAK,
  type AsyncIterable,
  type AsyncIterator,
} from './asyncIteration';
export { aclosing, asyncWith, type AsyncContextManager, type Raised } from './asyncWith';
export { Barrier } from './barrier';
export { fromPromise, toPromise } from './bridges';
export { HostClock, setDefaultClock, VirtualClock, WallClock, type Clock } from './clocks';
export { Condition } from './condition';
export { Context, ContextVar, copyContext, Token } from './contextVars';
export { isCoroutine, nameCoroutineFunction, type Awaitable, type Coroutine } from './coroutine';
export { awaiting, coroutine, type PendingCall } from './debug';
export * as instrument from './debug';
export { createEagerTaskFactory, eagerTaskFactory } from './eager';
export { allTasks, createTask, currentTask, ensureFuture } from './ensureFuture';
export {
  BaseException,
  BrokenBarrierError,
  CancelledError,
  DeadlockError,
  GeneratorExit,
  InvalidStateError,
  KeyboardInterrupt,
  LookupError,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  RuntimeError,
  StopAsyncIteration,
  SystemExit,
  TimeoutError,
  ValueError,
} from './errors';
export { EventLoop, type TaskFactory } from './eventLoop';
export { type ExceptionHandler, type Report } from './exceptionHandler';
export { BaseExceptionGroup, ExceptionGroup, isException, type Matcher } from './exceptionGroup';
export { Future, isFuture } from './futures';
export { gather, type GatherOptions } from './gather';
export { Handle, TimerHandle } from './handles';
export { Event, Lock } from './locks';
export { setMessageLanguage, type MessageLanguage } from './messages';
export { LifoQueue, PriorityQueue, Queue } from './queues';
export { run, runAsync, Runner, type RunOptions } from './runners';
export { getRunningLoop } from './running';
export { type LoopOptions } from './scheduler';
export { BoundedSemaphore, Semaphore } from './semaphores';
export { shield } from './shield';
export { sleep } from './sleep';
export { TaskGroup } from './taskGroups';
export { type TaskOptions } from './taskOptions';
export { Task } from './tasks';
export { Timeout, timeout, timeoutAt } from './timeouts';
export { setTraceSink, type TraceSink } from './traceSink';
export { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, type WaitOptions } from './wait';
export { waitFor } from './waitFor';
