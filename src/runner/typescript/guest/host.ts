import type { GuestMessage, RunMessage } from '../../protocol';

/** What the guest needs from whoever hosts it: a worker in a page, or a worker thread in Node. */
export interface GuestHost {
  post(message: GuestMessage): void;
  onRun(listener: (message: RunMessage) => void): void;
  /**
   * Resolves once every microtask there is has run and every rejection without a handler has been
   * reported.
   */
  drained(): Promise<void>;
  /** Hears of rejections that nobody handles, after the microtasks of a turn. */
  onRejection(listener: (reason: unknown) => void): void;
  /** Evaluates a compiled block or module, which is one expression, as a script of its own. */
  evaluate(code: string): unknown;
  /** Hears of errors that nothing catches: in microtasks and in listeners of events. */
  onError(listener: (error: unknown) => void): void;
}
