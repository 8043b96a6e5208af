import type { PlayerClock } from '../../trace/player';

/** Frames stop in a hidden tab; a run that is being played should not. */
const HIDDEN_FRAME_MS = 250;

/**
 * The browser's clock for a player. Only call its functions in a browser.
 */
export const frameClock: PlayerClock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  frame(callback) {
    const cancel = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    const once = (): void => {
      cancel();
      callback();
    };
    const frame = requestAnimationFrame(once);
    const timer = setTimeout(once, HIDDEN_FRAME_MS);
    return cancel;
  },
};
