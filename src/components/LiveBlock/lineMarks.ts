import { translate } from '@docusaurus/Translate';
import type { Local } from '../../trace/events';
import type { Moment, TaskState } from '../../trace/stateAt';
import type { RunError } from '../../runner/run';

/** Something to see at a line of the code. */
export interface LineMark {
  /** 1-based line of the shown code. */
  line: number;
  kind: 'linked' | 'running' | 'waiting' | 'error';
  /** A few words at the end of the line. */
  label?: string;
}

/** Locals beside a line are a reminder, not a listing. */
const MOST_LOCALS = 3;

function listed(locals: Local[] | undefined): string {
  return (locals ?? [])
    .slice(0, MOST_LOCALS)
    .map(({ name, value }) => ` · ${name}=${value}`)
    .join('');
}

const nameOf = ({ name, task }: TaskState): string =>
  name && name !== '(module)' ? name : task === 0 ? 'main' : `#${task}`;

function mark(task: TaskState, kind: 'running' | 'waiting', hidden: number): LineMark[] {
  if (task.line === undefined || task.line <= hidden) return [];
  const values = { name: nameOf(task) };
  const label =
    kind === 'running'
      ? translate({ id: 'liveBlock.mark.running', message: '{name} が実行中' }, values)
      : translate({ id: 'liveBlock.mark.waiting', message: '{name} が待機中' }, values);
  return [{ line: task.line - hidden, kind, label: `${label}${listed(task.locals)}` }];
}

/**
 * Where the code stands at a moment: the line that runs and those where tasks are paused.
 *
 * @param hidden lines of set-up before the first shown one
 */
export function marksOfMoment({ running, paused }: Moment, hidden: number): LineMark[] {
  return [
    ...paused.flatMap((task) => (task.status === 'waiting' ? mark(task, 'waiting', hidden) : [])),
    ...(running ? mark(running, 'running', hidden) : []),
  ];
}

/** The lines that errors point at. */
export function marksOfErrors(errors: RunError[], hidden: number): LineMark[] {
  return errors.flatMap(({ line }) =>
    line !== undefined && line > hidden ? [{ line: line - hidden, kind: 'error' as const }] : [],
  );
}
