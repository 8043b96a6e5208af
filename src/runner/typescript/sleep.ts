import type { AnyNode, NewExpression } from 'acorn';
import { childrenOf, isFunction } from './walk';

/**
 * Whether `new Promise(…)` can be resolved by one `setTimeout` and nothing else: its executor is a
 * function literal that names its first parameter only inside what it hands to `setTimeout`. Then waiting for
 * the promise is waiting for that timer.
 */
export function isSleep(node: NewExpression): boolean {
  const [executor, ...more] = node.arguments;
  if (!executor || more.length > 0 || !isFunction(executor)) return false;
  const [resolve] = executor.params;
  if (resolve?.type !== 'Identifier') return false;
  const uses = { timer: 0, elsewhere: 0, timers: 0 };
  count(executor.body, resolve.name, false, uses);
  return uses.timers === 1 && uses.timer > 0 && uses.elsewhere === 0;
}

interface Uses {
  timer: number;
  elsewhere: number;
  timers: number;
}

function count(node: AnyNode, name: string, inTimer: boolean, uses: Uses): void {
  if (node.type === 'Identifier' && node.name === name) {
    if (inTimer) uses.timer++;
    else uses.elsewhere++;
  }
  const isTimer =
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'setTimeout';
  if (isTimer) uses.timers++;
  for (const child of childrenOf(node)) {
    const isCallback = isTimer && child === node.arguments[0];
    count(child, name, inTimer || isCallback, uses);
  }
}
