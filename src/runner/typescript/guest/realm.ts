import type { MessageLanguage } from '../messages';
import { installAborting } from './aborting';
import { installChannels } from './channels';
import type { BlockClock } from './clock';
import { installConsole } from './console';
import { installDates } from './dates';
import { hideProbes } from './disguise';
import { forbid } from './forbidden';
import type { Insight } from './inspect/context';
import { installMeasures } from './measures';
import { installOperations, type Operations } from './operations';
import type { Probes } from './probes';
import { proxyTarget, watchProxies } from './proxies';
import { installRandomness } from './randomness';
import type { Recorder } from './recorder';
import { blockStack } from './stacks';
import { installTimers } from './timer-globals';
import type { Timers } from './timers';

/** What the realm of a block is furnished with. */
export interface Furniture {
  clock: BlockClock;
  timers: Timers;
  operations: Operations;
  recorder: Recorder;
  probes: Probes;
  language: MessageLanguage;
  isVirtual: boolean;
}

/** Makes a worker's global scope into that of a block. */
export function furnish(realm: typeof globalThis, furniture: Furniture): void {
  const { clock, timers, operations, recorder, probes, language, isVirtual } = furniture;
  installTimers(realm, timers);
  installAborting(realm, timers);
  installChannels(realm, timers);
  installOperations(realm, operations);
  if (isVirtual) {
    installDates(realm, clock);
    installMeasures(realm, clock);
    installRandomness(realm);
  }
  forbid(realm, language);
  const insight: Insight = {
    promise: (value) => probes.promiseState(value),
    proxyTarget,
    stack: blockStack,
  };
  installConsole(
    realm.console,
    insight,
    () => clock.now(),
    (stream, printed) => {
      const { task, line } = probes;
      recorder.emit({ kind: 'output', stream, text: printed, task, line });
    },
  );
  hideProbes(realm.Function.prototype, probes.texts);
  watchProxies(realm);
}
