/** The keyword arguments of `call_soon`, `call_later` and `call_at`. CPython: Lib/asyncio/base_events.py. */
import { Context, copyContext } from './contextVars';

/** How to call. */
export interface CallOptions {
  /** The context that the callback runs in; a copy of the current one by default. */
  context: Context;
}

/** Arguments for a callback, with the options of the call at the end. */
export type WithOptions<A extends unknown[]> = [...args: A, options: CallOptions];

/** The callback's own arguments, and the context that it runs in. */
export function splitOptions(
  all: readonly unknown[],
): [args: readonly unknown[], context: Context] {
  const last = all.at(-1);
  return isOptions(last) ? [all.slice(0, -1), last.context] : [all, copyContext()];
}

/** An object with a context and nothing else: no argument of a callback looks like that by chance. */
function isOptions(last: unknown): last is CallOptions {
  if (typeof last !== 'object' || last === null || !('context' in last)) return false;
  return last.context instanceof Context && Object.keys(last).length === 1;
}
