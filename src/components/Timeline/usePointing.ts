import { useEffect, useState, type RefObject } from 'react';

/** A pointer that has moved this far (pixels) scrubs; until then it may still be a tap. */
const DRAG_PX = 5;

/** What the pictures ask for. */
export interface PointingHandlers {
  /** The playhead is dragged: pixels from the left edge of what belongs to time, and its width. */
  onDrag(offset: number, width: number): void;
  /** An element was tapped, clicked, or chosen by Enter or Space. */
  onChoose(name: string): void;
}

const elementOf = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-element]') ?? undefined)
    : undefined;

/** Elements of the same picture in the order in which the arrow keys visit them: left to right. */
function neighbours(element: HTMLElement): HTMLElement[] {
  const lane = element.closest('li') ?? element.closest('[data-pictures]');
  return [...(lane?.querySelectorAll<HTMLElement>('[data-element]') ?? [])].sort(
    (a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
  );
}

/** Where an arrow key leads from an element: along its lane, or to the nearest element of the next lane. */
function nextElement(element: HTMLElement, key: string): HTMLElement | undefined {
  const row = neighbours(element);
  const index = row.indexOf(element);
  if (key === 'ArrowRight') return row[index + 1];
  if (key === 'ArrowLeft') return row[index - 1];
  const lane = element.closest('li');
  const other = key === 'ArrowDown' ? lane?.nextElementSibling : lane?.previousElementSibling;
  const { left } = element.getBoundingClientRect();
  const distance = (candidate: HTMLElement): number =>
    Math.abs(candidate.getBoundingClientRect().left - left);
  return [...(other?.querySelectorAll<HTMLElement>('[data-element]') ?? [])].sort(
    (a, b) => distance(a) - distance(b),
  )[0];
}

/**
 * Follows pointer, touch and keyboard on the pictures inside `root`.
 *
 * @param zoom how many times as wide as their room the pictures are; drags are told as if they were not
 *
 * @returns names of elements: the one that is pointed at, and the one that had the focus last
 */
export function usePointing(
  root: RefObject<HTMLElement | null>,
  zoom: number,
  handlers: PointingHandlers,
): { pointed?: string; focused?: string } {
  const [pointed, setPointed] = useState<string>();
  const [focused, setFocused] = useState<string>();

  useEffect(() => {
    const pictures = root.current?.querySelector<HTMLElement>('[data-pictures]');
    if (!pictures) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let drag: { x: number; track: DOMRect; moved: boolean; over: boolean } | undefined;

    const begin = ({ clientX, pointerType }: PointerEvent): void => {
      const track = pictures.querySelector('[data-layer]')?.getBoundingClientRect();
      // Where a finger moves a wide picture, it does not move the playhead.
      const scrubs = zoom === 1 || pointerType === 'mouse';
      if (track && scrubs) drag = { x: clientX, track, moved: false, over: false };
    };
    const follow = (event: PointerEvent): void => {
      // The first finger comes down before this part is loaded, and its moves tell of no other element.
      if (!drag && event.pointerType !== 'mouse') begin(event);
      if (!drag || drag.over) return;
      drag.moved ||= Math.abs(event.clientX - drag.x) > DRAG_PX;
      if (!drag.moved) return;
      if (!pictures.hasPointerCapture(event.pointerId)) pictures.setPointerCapture(event.pointerId);
      const { left, width } = drag.track;
      handlers.onDrag((event.clientX - left) / zoom, width / zoom);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const element = elementOf(event.target);
      if (!element || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        handlers.onChoose(element.dataset.element ?? '');
      } else if (event.key.startsWith('Arrow')) {
        event.preventDefault();
        nextElement(element, event.key)?.focus();
      } else if (event.key === 'Escape') {
        setPointed(undefined);
      }
    };

    pictures.addEventListener(
      'pointerdown',
      (event) => {
        drag = undefined;
        if (event.button === 0) begin(event);
      },
      { signal },
    );
    pictures.addEventListener('pointermove', follow, { signal });
    pictures.addEventListener(
      'pointerup',
      () => {
        // Its click is still to come, which must know whether this was a tap.
        if (drag) drag.over = true;
      },
      { signal },
    );
    pictures.addEventListener('pointercancel', () => (drag = undefined), { signal });
    pictures.addEventListener(
      'click',
      (event) => {
        const wasDrag = drag?.moved ?? false;
        const track = drag?.track;
        drag = undefined;
        if (wasDrag) return;
        const element = elementOf(event.target);
        if (element) {
          setPointed(element.dataset.element);
          handlers.onChoose(element.dataset.element ?? '');
        } else if (track && event.clientX >= track.left) {
          handlers.onDrag((event.clientX - track.left) / zoom, track.width / zoom);
        }
      },
      { signal },
    );
    pictures.addEventListener(
      'pointerover',
      (event) => setPointed(elementOf(event.target)?.dataset.element),
      { signal },
    );
    pictures.addEventListener('pointerleave', () => setPointed(undefined), { signal });
    pictures.addEventListener(
      'focusin',
      (event) => {
        const name = elementOf(event.target)?.dataset.element;
        setPointed(name);
        setFocused(name);
      },
      { signal },
    );
    pictures.addEventListener('focusout', () => setPointed(undefined), { signal });
    pictures.addEventListener('keydown', onKeyDown, { signal });
    return () => listening.abort();
  }, [root, zoom, handlers]);

  return { pointed, focused };
}
