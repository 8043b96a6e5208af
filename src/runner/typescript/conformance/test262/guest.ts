/** The guest in a realm that a test has to itself: the entry of its bundle. */
import type { GuestHost } from '../../guest/host';
import { NativePromise } from '../../guest/natives';
import { serve } from '../../guest/session';

/** What the realm's maker leaves in it for a moment. */
const scope = globalThis as unknown as {
  guestHost?: Omit<GuestHost, 'drained'> & { turn: (done: () => void) => void };
};
const given = scope.guestHost;
if (!given) throw new Error('There is no host.');
delete scope.guestHost;
const { turn } = given;
serve({ ...given, drained: () => new NativePromise((resolve) => turn(resolve)) });
