/**
 * First in, first out, in constant time at any length: a ring in an array whose size is a power of
 * two. CPython keeps its ready queue in a `collections.deque` (Modules/_collectionsmodule.c).
 */
export class ReadyQueue<T> {
  private slots: Array<T | undefined> = new Array<T | undefined>(16).fill(undefined);
  private head = 0;

  /** How many wait. */
  length = 0;

  /** Puts `item` at the back. */
  push(item: T): void {
    if (this.length === this.slots.length) this.grow();
    this.slots[(this.head + this.length) & (this.slots.length - 1)] = item;
    this.length++;
  }

  /** Takes the item at the front, `undefined` when there is none. */
  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.slots[this.head];
    this.slots[this.head] = undefined;
    this.head = (this.head + 1) & (this.slots.length - 1);
    this.length--;
    return item;
  }

  /** Forgets everything. */
  clear(): void {
    this.slots = new Array<T | undefined>(16).fill(undefined);
    this.head = 0;
    this.length = 0;
  }

  /** From front to back, without taking anything. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (let i = 0; i < this.length; i++) {
      yield this.slots[(this.head + i) & (this.slots.length - 1)] as T;
    }
  }

  private grow(): void {
    const old = [...this];
    this.slots = [...old, ...new Array<undefined>(old.length).fill(undefined)];
    this.head = 0;
  }
}
