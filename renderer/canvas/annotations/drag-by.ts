import { useStoreApi } from '@xyflow/react';
import type { PointerEvent } from 'react';

/** A way in canvas units, snapped as nodes are. */
export interface Way {
  readonly dx: number;
  readonly dy: number;
}

const step = 10;

/** Follows a pressed pointer: `move` with each step of the way from where it began, `drop` once at its end. */
export function useDragBy(move: (way: Way) => void, drop: (way: Way) => void) {
  const store = useStoreApi();
  return (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || (event.target as Element).closest('button, input, textarea')) return;
    event.stopPropagation();
    const element: HTMLElement = event.currentTarget;
    const { pointerId, clientX, clientY } = event;
    const [, , zoom] = store.getState().transform;
    const wayTo = (to: { clientX: number; clientY: number }): Way => ({
      dx: Math.round((to.clientX - clientX) / zoom / step) * step,
      dy: Math.round((to.clientY - clientY) / zoom / step) * step,
    });
    const ending = new AbortController();
    const { signal } = ending;
    element.setPointerCapture(pointerId);
    element.addEventListener('pointermove', (now) => move(wayTo(now)), { signal });
    element.addEventListener(
      'pointerup',
      (now) => {
        ending.abort();
        drop(wayTo(now));
      },
      { signal },
    );
    element.addEventListener(
      'pointercancel',
      () => {
        ending.abort();
        move({ dx: 0, dy: 0 });
      },
      { signal },
    );
  };
}
