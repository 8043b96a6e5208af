/**
 * Rings once when real time has passed. Unlike a timer of the page's, an `AbortSignal.timeout` (DOM
 * Standard, 3.1) can be neither wound forward nor cleared by what else is on the page: a run that is
 * being computed keeps its whole time while its replay is made to go faster.
 *
 * @param ms how long, in milliseconds
 * @returns how to call it off; calling off twice, or after it rang, does nothing
 */
export function alarm(ms: number, ring: () => void): () => void {
  const signal = AbortSignal.timeout(ms);
  signal.addEventListener('abort', ring, { once: true });
  return () => {
    signal.removeEventListener('abort', ring);
  };
}
