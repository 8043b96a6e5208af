/** Which features random programs really reach: only statements that were executed count. */
import type { Execution } from './execute';
import type { Program, Statement } from './program';

/** Whether a statement, inside of statements of the kinds `around`, shows a feature. */
type Shows = (statement: Statement, around: readonly string[]) => boolean;

function kinds(pattern: RegExp): Shows {
  return ({ kind }) => pattern.test(kind);
}

function within(pattern: RegExp, outer: RegExp): Shows {
  return ({ kind }, around) => pattern.test(kind) && around.some((one) => outer.test(one));
}

function argument(pattern: RegExp, name: string, value: string): Shows {
  return ({ kind, args }) => {
    const given = args[name];
    return pattern.test(kind) && (typeof given === 'object' ? given.py : given) === value;
  };
}

const QUEUES = /^(put|get|putNowait|getNowait|taskDone|join|shutdown)$/;

/** What programs have to reach, by name. */
export const FEATURES: Record<string, Shows> = {
  gather: kinds(/^gather/),
  'gather in gather': within(/^gather/, /^gather/),
  'gather, exceptions as results': argument(/^gather/, 'flag', 'True'),
  'task group': kinds(/^group$/),
  'task group in task group': within(/^group$/, /^group$/),
  'task added to a running group': kinds(/^(groupTask|anyGroupTask)/),
  cancel: kinds(/^cancel(Own|Self)?$/),
  'cancel with a message': argument(/^cancel/, 'message', "'stop'"),
  uncancel: kinds(/^uncancel$/),
  'CancelledError raised': kinds(/^raiseCancelled$/),
  timeout: kinds(/^timeout/),
  'timeout in timeout': within(/^timeout/, /^timeout/),
  'timeout rescheduled': kinds(/^(re|un)schedule$/),
  waitFor: kinds(/^waitFor/),
  shield: kinds(/^shield/),
  'shield in a timeout': within(/^shield/, /^timeout/),
  'wait FIRST_COMPLETED': argument(/^wait(Own)?$/, 'mode', 'FIRST_COMPLETED'),
  'wait FIRST_EXCEPTION': argument(/^wait(Own)?$/, 'mode', 'FIRST_EXCEPTION'),
  'wait ALL_COMPLETED': argument(/^wait(Own)?$/, 'mode', 'ALL_COMPLETED'),
  'asCompleted, for': kinds(/^asCompleted$/),
  'asCompleted, async for': kinds(/^asCompleted(Tasks|Own)$/),
  lock: kinds(/^lock/),
  semaphore: argument(/^semaphore/, 'which', 'semaphore'),
  'bounded semaphore': argument(/^semaphore/, 'which', 'bounded'),
  condition: kinds(/^(condition|notify)/),
  'condition that shares a lock': argument(/^(condition|notify)/, 'which', 'shared'),
  'condition, waitFor': kinds(/^conditionWaitFor$/),
  barrier: kinds(/^barrier/),
  'barrier broken or reset': kinds(/^barrier(Abort|Reset)$/),
  event: kinds(/^event/),
  queue: argument(QUEUES, 'queue', 'fifo'),
  'priority queue': argument(QUEUES, 'queue', 'heap'),
  'last in, first out': argument(QUEUES, 'queue', 'stack'),
  'queue, join': kinds(/^join$/),
  'queue shut down': argument(/^shutdown$/, 'flag', 'False'),
  'queue shut down at once': argument(/^shutdown$/, 'flag', 'True'),
  'exception raised': kinds(/^raise/),
  'exception chain': kinds(/^(chain|raiseFrom)$/),
  'exception group': kinds(/^raiseGroup$/),
  'exception group split': kinds(/^(split|exceptStar)$/),
  'future by hand': kinds(/^(future|setResult|setException|result|newFuture)$/),
  'done callback': kinds(/^(doneCallback|removeCallback|failingCallback)$/),
  'timer or callback': kinds(/^(call|cancelHandle|manyTimers)/),
  'asynchronous generator': kinds(/^(asyncFor|asyncList|aclosing|newGenerator)$/),
  'asend, athrow, aclose': kinds(/^(asend|athrow|aclose)$/),
  'context variable': kinds(/^(set|get|reset)Variable$|^variableInCallback$|^oldValue$/),
  'exit out of the loop': kinds(/^interrupt$/),
  'handler in a context': kinds(/^tellHandler$/),
  'context entered twice': kinds(/^ownContextAgain$/),
  'callback in a context': kinds(/^callInContext$/),
  'context of a task': kinds(/^(spawnInContext|inCopiedContext)$/),
  'eager task': kinds(/Eagerly$/),
  'coroutine awaited twice': kinds(/^reuse$/),
  'loop run inside of itself': kinds(/^nestedRun/),
  'loop stopped': kinds(/^stopLoop$/),
};

/** Counts in how many programs each feature was executed. */
export class Coverage {
  /** Programs by feature. */
  readonly features = new Map(
    [...Object.keys(FEATURES), 'eager task factory', 'several runs of a Runner'].map(
      (name): [string, number] => [name, 0],
    ),
  );
  /** Programs by kind of statement. */
  readonly kinds = new Map<string, number>();

  /** Counts `program`, which did `execution`. */
  add(program: Program, execution: Execution): void {
    const shown = new Set<string>();
    const seen = new Set<string>();
    const executed = executedStatements(execution);
    for (const [statement, around] of program.runs.flatMap((run) => [...walk(run, [])])) {
      if (!executed.has(`${statement.id} ${statement.kind}`)) continue;
      seen.add(statement.kind);
      for (const [name, shows] of Object.entries(FEATURES)) {
        if (shows(statement, around)) shown.add(name);
      }
    }
    if (program.eager) shown.add('eager task factory');
    if (program.runs.length > 1) shown.add('several runs of a Runner');
    for (const name of shown) this.features.set(name, (this.features.get(name) ?? 0) + 1);
    for (const kind of seen) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }

  /** One line per feature: how many programs executed it. */
  toString(): string {
    const lines = [...this.features].map(([name, count]) => `${String(count).padStart(7)} ${name}`);
    return `programs that executed\n${lines.join('\n')}`;
  }
}

/** Number and kind of each statement that ran: it logs them first, after time and task. */
function executedStatements({ log }: Execution): Set<string> {
  return new Set(log.map((line) => line.split(' ').slice(2).join(' ')));
}

function* walk(
  block: readonly Statement[],
  around: readonly string[],
): Generator<[Statement, readonly string[]]> {
  for (const statement of block) {
    yield [statement, around];
    const inside = [...around, statement.kind];
    for (const inner of Object.values(statement.blocks).flat()) yield* walk(inner, inside);
  }
}
