/** Values as oracle.py shows them. */
import { BaseExceptionGroup, CancelledError, type Future } from '../index';

/** `value` in a form that both languages share. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'None';
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (value instanceof Error) return showError(value);
  if (typeof value === 'object' || typeof value === 'function') return 'object';
  return String(value);
}

function showError(error: Error): string {
  const args = error instanceof CancelledError ? error.args.join(', ') : error.message;
  const text =
    error instanceof BaseExceptionGroup
      ? `${error.name}(${error.message})${show(error.exceptions)}`
      : `${error.name}(${args.split('<')[0] ?? ''})`;
  return error.cause === undefined ? text : `${text} from ${show(error.cause)}`;
}

/** How a future ended, without taking its cancellation error away. */
export function outcome(future: Future): unknown {
  if (!future.done()) return 'pending';
  if (future.cancelled()) return 'cancelled';
  return future.exception() ?? future.result();
}
