import type { PlayerClock } from '../../trace/player';

/** The page's own clock, for players of runs. */
export const browserClock: PlayerClock = {
  now: () => performance.now(),
  frame(callback) {
    const id = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(id);
  },
  after(ms, callback) {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  },
};
