/** Pausing, failing and returning. */
import { delay } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const STEPS: Record<string, Form> = {
  turn: { weight: 5, py: 'await asyncio.sleep(0)', ts: 'yield* sleep(0);' },
  sleep: {
    weight: 7,
    args: { delay },
    py: 'await asyncio.sleep({delay})',
    ts: 'yield* sleep({delay});',
  },
  raise: {
    weight: 3,
    args: { error: ['ValueError', 'RuntimeError', 'TypeError'] },
    py: "raise {error}('e{id}')",
    ts: "throw new {error}('e{id}');",
  },
  raiseCancelled: {
    weight: 1,
    py: "raise asyncio.CancelledError('own{id}')",
    ts: "throw new CancelledError('own{id}');",
  },
  interrupt: {
    weight: 0.7,
    py: "raise KeyboardInterrupt('k{id}')",
    ts: "throw new KeyboardInterrupt('k{id}');",
  },
  raiseFrom: {
    weight: 1,
    args: { error: ['ValueError', 'RuntimeError'] },
    py: "raise {error}('e{id}') from TypeError('cause{id}')",
    ts: "throw because(new {error}('e{id}'), new TypeError('cause{id}'));",
  },
  chain: {
    weight: 2,
    args: { error: ['ValueError', 'RuntimeError'] },
    blocks: { body: 'inline' },
    py: `try:
    {block:body}
except Exception as error:
    raise {error}('e{id}') from error`,
    ts: `try {
  {block:body}
} catch (error) {
  if (!isException(error)) throw error;
  throw because(new {error}('e{id}'), error);
}`,
  },
  raiseGroup: {
    weight: 1,
    args: { error: ['ValueError', 'RuntimeError'] },
    py: "raise ExceptionGroup('g{id}', [{error}('a{id}'), ExceptionGroup('h{id}', [ValueError('b{id}'), TypeError('c{id}')])])",
    ts: "throw new ExceptionGroup('g{id}', [new {error}('a{id}'), new ExceptionGroup('h{id}', [new ValueError('b{id}'), new TypeError('c{id}')])]);",
  },
  return: {
    weight: 1,
    where: 'function',
    py: "return 'r{id}'",
    ts: "return 'r{id}';",
  },
};
