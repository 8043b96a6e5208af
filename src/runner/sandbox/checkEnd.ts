import type { LimitName } from '../../trace/events';
import type { RunEnd, RunError, RunStatus } from '../run';

const STATUSES: readonly RunStatus[] = ['done', 'error', 'stopped', 'limit'];
const PHASES: ReadonlyArray<RunError['phase']> = ['compile', 'uncaught', 'unhandled'];
const LIMITS: ReadonlySet<string> = new Set<LimitName>([
  'events',
  'steps',
  'virtual-time',
  'wall-time',
  'output',
  'trace-bytes',
]);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isTime = (value: unknown): boolean => Number.isFinite(value) && Number(value) >= 0;
const isPlace = (value: unknown): boolean => value === undefined || Number.isInteger(value);

/**
 * Whether what a sandbox says of the end of its run is one: what comes out of it is checked before
 * anything is shown of it. A run with errors is not done.
 */
export function isRunEnd(value: unknown): value is RunEnd {
  if (!isFields(value) || !isTime(value.t)) return false;
  const { status, errors, limit } = value;
  if (!STATUSES.includes(status as RunStatus) || !Array.isArray(errors)) return false;
  if (!errors.every(isRunError) || (status === 'done' && errors.length > 0)) return false;
  if (limit === undefined) return status !== 'limit';
  return isFields(limit) && LIMITS.has(String(limit.name)) && isTime(limit.value);
}

function isRunError(value: unknown): value is RunError {
  if (!isFields(value)) return false;
  const { name, message, line, column, stack, phase } = value;
  return (
    isText(name) &&
    isText(message) &&
    isPlace(line) &&
    isPlace(column) &&
    (stack === undefined || isText(stack)) &&
    PHASES.includes(phase as RunError['phase'])
  );
}
