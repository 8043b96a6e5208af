import { Script } from 'node:vm';
import type { GuestMessage, RunMessage } from '../../../protocol';
import type { RunEnd } from '../../../run';
import type { GuestHost } from '../../guest/host';
import type { Suite, Test } from './suite';
import { createRealm, doneProblem, untilDone } from './realm';

/** Where rejections go that nobody handles; one test runs at a time. */
let onRejection: (reason: unknown) => void = () => undefined;
process.on('unhandledRejection', (reason) => onRejection(reason));

/** Ample: nothing here is about limits. */
const LIMITS = {
  events: 10_000_000,
  traceBytes: 1_000_000_000,
  steps: 1_000_000_000,
  wallMs: 60_000,
};

/** Runs tests as blocks: compiled, with probes, in a furnished realm with the guest's own event loop. */
export class ProbedRunner {
  private readonly guest: Script;

  /** @param guest the bundle of `guest.ts` */
  constructor(
    private readonly suite: Suite,
    guest: string,
  ) {
    this.guest = new Script(guest);
  }

  /** @returns Why the test does not pass; undefined when it passes. */
  async run(path: string, test: Test): Promise<string | undefined> {
    const realm = createRealm();
    const { context } = realm;
    const { negative, source, flags } = test;
    const harness = new Script(this.suite.harness(path, test));
    const end = await new Promise<RunEnd>((resolve) => {
      const host: Omit<GuestHost, 'drained'> & { turn: (done: () => void) => void } = {
        post: (message: GuestMessage) => {
          if (message.kind === 'end') resolve(message.end);
        },
        onRun: (listener: (message: RunMessage) => void) => {
          const request = { source, clock: 'virtual', trace: true, limits: LIMITS } as const;
          setImmediate(listener, { kind: 'run', request, language: 'en' });
        },
        turn: (done) => setImmediate(done),
        onRejection: (listener) => {
          onRejection = listener;
        },
        onError: () => undefined,
        evaluate: (code) => {
          harness.runInContext(context);
          return new Script(code).runInContext(context) as unknown;
        },
      };
      Object.assign(context, { guestHost: host });
      this.guest.runInContext(context);
    });
    // Rejections that nobody handles are no failure for test262.
    const error = end.errors.find(({ phase }) => phase !== 'unhandled');
    if (end.limit) return `limit ${end.limit.name}`;
    const told = error && `${error.phase} ${error.name}: ${error.message}`;
    if (negative?.phase === 'parse') {
      const isRefused = error?.phase === 'compile' || error?.name === 'SyntaxError';
      return isRefused ? undefined : (told ?? 'it is parsed');
    }
    if (negative) {
      // The harness's own error has no name.
      const name = negative.type === 'Test262Error' ? 'Error' : negative.type;
      return error?.name === name ? undefined : (told ?? 'it does not fail');
    }
    if (told !== undefined) return told;
    if (!flags.includes('async')) return undefined;
    await untilDone(realm);
    return doneProblem(realm);
  }
}
