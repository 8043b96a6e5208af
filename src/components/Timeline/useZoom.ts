import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { MOST_ZOOM } from './zoom';

/** How far a wheel must turn, with Ctrl held, for one step; a trackpad's pinch is told as such turns. */
const WHEEL_STEP = 60;

/** How far two fingers must part for one step. */
const PINCH_STEP = 1.5;

/** Keys on the pictures that zoom. */
const KEYS: Readonly<Record<string, 1 | -1 | undefined>> = { '+': 1, '=': 1, '-': -1 };

/** A place that stays where it is while everything around it grows: its share of all, and where it is seen. */
interface Anchor {
  share: number;
  x: number;
}

/**
 * Makes the pictures inside `root` wider: by buttons, Ctrl and wheel, two fingers, or + and − on an element
 * of theirs. What is under the pointer stays there; without one, what is in the middle.
 *
 * @returns how many times as wide as their room they are, and what takes them one step wider or narrower
 */
export function useZoom(root: RefObject<HTMLElement | null>): {
  zoom: number;
  zoomBy: (by: 1 | -1) => void;
} {
  const [zoom, setZoom] = useState(1);
  const anchor = useRef<Anchor>(null);

  const zoomAt = useCallback(
    (by: 1 | -1, clientX?: number) => {
      const pictures = picturesOf(root);
      if (!pictures) return;
      const { left, width } = pictures.getBoundingClientRect();
      const x = clientX === undefined ? width / 2 : clientX - left;
      anchor.current = { share: (pictures.scrollLeft + x) / pictures.scrollWidth, x };
      setZoom((now) => Math.min(MOST_ZOOM, Math.max(1, by > 0 ? now * 2 : now / 2)));
    },
    [root],
  );

  useEffect(() => {
    const pictures = picturesOf(root);
    if (!pictures) return undefined;
    return onceDrawn(pictures, zoom, () => {
      const kept = anchor.current;
      if (kept) pictures.scrollLeft = kept.share * pictures.scrollWidth - kept.x;
    });
  }, [root, zoom]);

  useEffect(() => {
    const pictures = picturesOf(root);
    if (!pictures) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let turned = 0;
    pictures.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        turned += event.deltaY;
        if (Math.abs(turned) < WHEEL_STEP) return;
        zoomAt(turned < 0 ? 1 : -1, event.clientX);
        turned = 0;
      },
      { signal, passive: false },
    );
    pictures.addEventListener(
      'keydown',
      (event) => {
        const by = KEYS[event.key];
        if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const { target } = event;
        const box = target instanceof Element ? target.getBoundingClientRect() : undefined;
        zoomAt(by, box && box.left + box.width / 2);
      },
      { signal },
    );
    pictures.addEventListener(
      'scroll',
      () => pictures.style.setProperty('--moved', `${pictures.scrollLeft}px`),
      { signal },
    );
    followFingers(pictures, zoomAt, signal);
    return () => listening.abort();
  }, [root, zoomAt]);

  return { zoom, zoomBy: zoomAt };
}

/** Does something once the pictures are as wide as they were told to be. Returns what calls it off. */
function onceDrawn(pictures: HTMLElement, zoom: number, work: () => void): () => void {
  const look = (): void => {
    if (Number(pictures.dataset.zoom ?? 1) === zoom) work();
    else frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

const picturesOf = ({ current }: RefObject<HTMLElement | null>): HTMLElement | null =>
  current?.querySelector<HTMLElement>('[data-pictures]') ?? null;

/** Two fingers that part or meet zoom where their middle is. */
function followFingers(
  pictures: HTMLElement,
  zoomAt: (by: 1 | -1, clientX: number) => void,
  signal: AbortSignal,
): void {
  let apart = 0;
  const fingers = ({
    touches: [one, two],
  }: TouchEvent): { apart: number; middle: number } | null =>
    one && two
      ? {
          apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
          middle: (one.clientX + two.clientX) / 2,
        }
      : null;
  pictures.addEventListener(
    'touchstart',
    (event) => {
      apart = fingers(event)?.apart ?? 0;
    },
    { signal, passive: true },
  );
  pictures.addEventListener(
    'touchmove',
    (event) => {
      const now = fingers(event);
      if (!now || apart === 0) return;
      event.preventDefault();
      const ratio = now.apart / apart;
      if (ratio < PINCH_STEP && ratio > 1 / PINCH_STEP) return;
      zoomAt(ratio > 1 ? 1 : -1, now.middle);
      apart = now.apart;
    },
    { signal, passive: false },
  );
}
