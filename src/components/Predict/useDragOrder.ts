import { useRef, type PointerEvent, type RefObject } from 'react';

/** Handlers for the handle of one line. */
export interface DragHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
}

/**
 * Reorders a list by dragging: the line under way follows the pointer from place to place.
 *
 * @param list the list's element; its children are the lines in their order
 * @param onMove takes the line at one place to another
 */
export function useDragOrder(
  list: RefObject<HTMLOListElement | null>,
  onMove: (from: number, to: number) => void,
): (place: number) => DragHandlers {
  const isDragging = useRef(false);
  return (place) => ({
    onPointerDown(event) {
      if (event.button !== 0) return;
      isDragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      if (!isDragging.current) return;
      const target = [...(list.current?.children ?? [])].findIndex((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return event.clientY >= top && event.clientY < bottom;
      });
      if (target >= 0 && target !== place) onMove(place, target);
    },
    onPointerUp() {
      isDragging.current = false;
    },
    onPointerCancel() {
      isDragging.current = false;
    },
  });
}
