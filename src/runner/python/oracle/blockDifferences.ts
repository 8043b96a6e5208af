/**
 * Why a block may print something else in a `python3` than in the page, in whatever version:
 *
 * - `refused`: the page says that it cannot do what the block asks for (threads, a network, …).
 * - `own-version`: it prints which CPython it runs in.
 * - `set-order`: CPython goes through a set of tasks by their addresses; the lines are the same, their order is
 *   nobody's promise.
 */
export const REASONS: readonly string[] = ['refused', 'own-version', 'set-order'];

/** A block of a page that prints something else in a `python3` than in the page. */
export interface BlockDifference {
  /** Name of the page's file, without folder: it holds for both languages. */
  page: string;
  /** A passage that only this block of the page has. */
  code: string;
  /** One of {@link REASONS}, or the id of the version difference to blame: older versions must differ then. */
  because: string;
}

/** Every such block. */
export const BLOCK_DIFFERENCES: readonly BlockDifference[] = [
  { page: 'synchronization.mdx', code: 'queue.shutdown()', because: 'queue-shutdown' },
  { page: 'tasks.mdx', code: 'asyncio.eager_task_factory', because: 'eager-tasks' },
];
