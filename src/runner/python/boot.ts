import type { Guest } from '../sandbox/frame';

/** What a guest starts from; the buffers go over to it. */
export interface BootFiles {
  program: ArrayBuffer | WebAssembly.Module;
  library: ArrayBuffer;
}

/** Milliseconds after which a guest that has not started is given up. */
const PATIENCE_MS = 60_000;

/**
 * Boots Python in a fresh guest.
 *
 * @returns the same guest, once it is ready for a run
 * @throws Error with the guest's own words when it cannot start; the guest is ended then
 */
export function boot(guest: Guest, { program, library }: BootFiles): Promise<Guest> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string): void => {
      clearTimeout(alarm);
      guest.terminate();
      reject(new Error(why));
    };
    const alarm = setTimeout(
      () => giveUp(`Python did not start within ${PATIENCE_MS / 1000} s`),
      PATIENCE_MS,
    );
    guest.listen((message) => {
      const { kind, message: why } = message as { kind: string; message?: string };
      if (kind === 'ready') {
        clearTimeout(alarm);
        resolve(guest);
      } else if (kind === 'crash') giveUp(why ?? kind);
    });
    const given = [library, ...('byteLength' in program ? [program] : [])];
    guest.post({ kind: 'boot', program, library }, given);
  });
}
