/**
 * A binary heap in an array, element for element as CPython's Lib/heapq.py does it. Entries that
 * compare equal leave such a heap in an order that is neither first-in-first-out nor random: to show
 * timers of the same moment in Python's order, the sifting has to be the same.
 */

/** Whether `a` must leave the heap before `b`. */
export type Less<T> = (a: T, b: T) => boolean;

/** Adds `item`. CPython: `heappush`. */
export function heapPush<T>(heap: T[], item: T, less: Less<T>): void {
  heap.push(item);
  siftTowardsRoot(heap, 0, heap.length - 1, less);
}

/** Takes the smallest item, `undefined` when there is none. CPython: `heappop`. */
export function heapPop<T>(heap: T[], less: Less<T>): T | undefined {
  const last = heap.pop();
  if (heap.length === 0) return last;
  const smallest = heap[0];
  heap[0] = last as T;
  siftTowardsLeaves(heap, 0, less);
  return smallest;
}

/** Makes a heap of an array in any order. CPython: `heapify`. */
export function heapify<T>(heap: T[], less: Less<T>): void {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftTowardsLeaves(heap, i, less);
}

/** CPython: `_siftdown`. */
function siftTowardsRoot<T>(heap: T[], root: number, position: number, less: Less<T>): void {
  const item = heap[position] as T;
  while (position > root) {
    const parent = (position - 1) >> 1;
    if (!less(item, heap[parent] as T)) break;
    heap[position] = heap[parent] as T;
    position = parent;
  }
  heap[position] = item;
}

/** CPython: `_siftup`. It walks to a leaf first and then back, which decides the order of equals. */
function siftTowardsLeaves<T>(heap: T[], position: number, less: Less<T>): void {
  const root = position;
  const item = heap[position] as T;
  for (let child = 2 * position + 1; child < heap.length; child = 2 * position + 1) {
    const right = child + 1;
    if (right < heap.length && !less(heap[child] as T, heap[right] as T)) child = right;
    heap[position] = heap[child] as T;
    position = child;
  }
  heap[position] = item;
  siftTowardsRoot(heap, root, position, less);
}
