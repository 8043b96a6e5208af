import { BLOCK_FILE } from '../compile';
import type { RunError } from '../../run';
import { dataProperty, isObject, shortError } from './short';

const LINE = new RegExp(`${BLOCK_FILE.replace('.', '\\.')}:(\\d+)`);

/** An error that reached the top, in terms of the block. */
export function describeError(error: unknown): Omit<RunError, 'phase'> {
  if (!isObject(error)) return { name: 'Error', message: shortError(error) };
  const name = dataProperty(error, 'name');
  const message = dataProperty(error, 'message');
  const stack = dataProperty(error, 'stack');
  const line = typeof stack === 'string' ? LINE.exec(stack)?.[1] : undefined;
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : shortError(error),
    ...(line && { line: Number(line) }),
  };
}
