import type { RunEnd, RunError } from '../run';

const STATUSES: readonly string[] = ['done', 'error', 'stopped', 'limit'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPlace = (value: unknown): boolean => value === undefined || typeof value === 'number';

function isError(value: unknown): value is RunError {
  if (!isObject(value)) return false;
  const { name, message, phase, line, column } = value as Partial<RunError>;
  const texts = [name, message, phase];
  return texts.every((text) => typeof text === 'string') && isPlace(line) && isPlace(column);
}

/**
 * Whether a value is the end of a run. A program can write to the device that Python reports through
 * and say what it likes; what is drawn must at least have the right shape.
 */
export function isRunEnd(value: unknown): value is RunEnd {
  if (!isObject(value)) return false;
  const { status, errors, limit, t } = value as Partial<RunEnd>;
  const isLimitSound = limit === undefined || (isObject(limit) && typeof limit.value === 'number');
  return (
    typeof status === 'string' &&
    STATUSES.includes(status) &&
    typeof t === 'number' &&
    Array.isArray(errors) &&
    errors.every(isError) &&
    isLimitSound
  );
}
