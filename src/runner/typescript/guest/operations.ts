/**
 * Work that the host does beside the block, in threads of its own: hashing, keys, reading blobs, compiling
 * WebAssembly. A run is not over before it is done. On the virtual clock it takes no time, whatever else is
 * due, and on both clocks it ends in the order in which it was begun.
 */
import { asNative, replace } from './disguise';
import { apply, NativePromise, whenSettled } from './natives';

/** Methods that answer with a promise of such work, by the class or namespace that has them. */
const METHODS = {
  SubtleCrypto:
    'decrypt deriveBits deriveKey digest encrypt exportKey generateKey importKey sign unwrapKey verify wrapKey',
  Blob: 'arrayBuffer bytes text',
  WebAssembly: 'compile instantiate',
};

type Method = (...args: unknown[]) => Promise<unknown>;

/** One operation: the next in line, and what tells the block once it is done. */
interface Operation {
  finish: (() => void) | null;
  next: Operation | null;
}

/** Operations that the block has not been told the end of, in the order of their beginnings. */
export class Operations {
  private first: Operation | null = null;
  private last: Operation | null = null;
  private wake: () => void = () => undefined;

  /** @param holdsTime Whether timers wait until every operation is over. */
  constructor(private readonly holdsTime: boolean) {}

  /** The promise that a block gets for one that its host has made: settled by a task of its own. */
  begin(native: Promise<unknown>): Promise<unknown> {
    const operation: Operation = { finish: null, next: null };
    if (this.last) this.last.next = operation;
    else this.first = operation;
    this.last = operation;
    return new NativePromise((resolve, reject) => {
      const fail: (reason: unknown) => void = reject;
      const done = (finish: () => void): void => {
        operation.finish = finish;
        if (this.first === operation) this.wake();
      };
      void whenSettled(
        native,
        (value) => done(() => resolve(value)),
        (reason) => done(() => fail(reason)),
      );
    });
  }

  /** Whether the event loop has to wait for an operation, be there a timer or not. */
  comesFirst(hasTimer: boolean): boolean {
    return this.first !== null && (this.holdsTime || !hasTimer);
  }

  /**
   * Waits until the first operation is done, or, with `sleep`, until that is over.
   *
   * @returns the task that tells the block; undefined when `sleep` is over first
   */
  async next(sleep?: Promise<void>): Promise<(() => void) | undefined> {
    const { first } = this;
    if (!first) return undefined;
    if (!first.finish) {
      await new NativePromise<void>((resolve) => {
        this.wake = () => resolve();
        if (sleep) void whenSettled(sleep, this.wake, this.wake);
      });
    }
    const { finish } = first;
    if (!finish) return undefined;
    this.first = first.next;
    if (!this.first) this.last = null;
    return finish;
  }
}

/** Has every method of the realm that begins such work tell of it. */
export function installOperations(realm: typeof globalThis, operations: Operations): void {
  for (const [global, names] of Object.entries(METHODS)) {
    const found = (realm as unknown as Record<string, { prototype?: object } | undefined>)[global];
    if (!found) continue;
    const owner = (found.prototype ?? found) as Record<string, Method>;
    for (const name of names.split(' ')) {
      const native = owner[name];
      if (!native) continue;
      const method = {
        [name](this: unknown, ...args: unknown[]) {
          return operations.begin(apply(native, this, args));
        },
      }[name] as Method;
      replace(owner, name, asNative(name, method, native.length));
    }
  }
}
