import { useStoreApi } from '@xyflow/react';
import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import './detail-level.css';

/** As the attribute says it: the least is also low. */
type Detail = 'low least' | 'low' | 'middle' | 'full';

/** Once changed, a level holds until the zoom is this far past its limit, so that it does not flicker. */
const hysteresis = 0.04;
/** Below this a card is lower than its title. */
const lowFrom = 0.2;
const middleFrom = 0.4;
const fullFrom = 0.8;

function detailAt(zoom: number, now: Detail): Detail {
  const low = lowFrom * (1 + (now === 'low least' ? hysteresis : -hysteresis));
  const middle = middleFrom * (1 + (now.startsWith('low') ? hysteresis : -hysteresis));
  const full = fullFrom * (1 + (now === 'full' ? -hysteresis : 0));
  return zoom < low ? 'low least' : zoom < middle ? 'low' : zoom < full ? 'middle' : 'full';
}

/**
 * How much the cards show at a zoom: as an attribute and a variable on the element around them, never in the props of a
 * node, so that zooming draws no component again.
 */
export function useDetailLevel(around: RefObject<HTMLElement | null>): void {
  const level = useRef<Detail>('full');
  const store = useStoreApi();
  const show = useCallback(
    (zoom: number): void => {
      const element = around.current;
      if (!element) return;
      level.current = detailAt(zoom, level.current);
      if (element.dataset['detail'] !== level.current) element.dataset['detail'] = level.current;
      // Text keeps its size on the screen only where cards are small.
      element.style.setProperty('--zoom', level.current === 'full' ? '1' : zoom.toFixed(3));
    },
    [around],
  );
  useEffect(() => {
    show(store.getState().transform[2]);
    return store.subscribe(({ transform }, { transform: before }) => {
      if (transform[2] !== before[2]) show(transform[2]);
    });
  }, [show, store]);
}
