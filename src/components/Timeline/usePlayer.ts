import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Film } from '../../trace/film';
import { createPlayer, type Player, type Playhead } from '../../trace/player';
import { frameClock } from './frameClock';

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/**
 * The player of a film, resting at its end, and where its playhead is.
 *
 * @param film absent while there is nothing to play
 * @param shared somebody else's player, used instead; it knows the same events
 */
export function usePlayer(
  film: Film | undefined,
  shared: Player | undefined,
): { player?: Player; head?: Playhead } {
  const own = useMemo(() => {
    if (!film || shared) return undefined;
    const made = createPlayer({ clock: frameClock });
    made.push(film.events);
    made.finish();
    made.seek(made.length());
    return made;
  }, [film, shared]);
  const player = film && (shared ?? own);

  useEffect(() => {
    if (!player) return undefined;
    const query = window.matchMedia(REDUCED_MOTION);
    const follow = (): void => player.setGlide(!query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [player]);
  useEffect(() => () => own?.pause(), [own]);

  const subscribe = useCallback(
    (onChange: () => void) => player?.subscribe(onChange) ?? ((): void => undefined),
    [player],
  );
  const head = useSyncExternalStore(subscribe, () => player?.head());
  return { player, head };
}
