import { memo, useCallback } from 'react';
import { useView } from '../state/view-store.js';
import { CellCanvas } from './cell-canvas.js';

/** Numbers as cells: ink for what is never below zero, else blue below and orange above, over one range for all of a layer. */
export const MapImage = memo(function MapImage({
  values,
  from,
  height,
  width,
  most,
  signed,
  size,
}: {
  /** All maps, one after the other; this one starts at `from`. */
  readonly values: readonly number[];
  readonly from: number;
  readonly height: number;
  readonly width: number;
  /** What is drawn in full colour. */
  readonly most: number;
  readonly signed: boolean;
  /** Of the longer side, in pixels. */
  readonly size: number;
}) {
  const theme = useView((view) => view.theme);
  const draw = useCallback(
    (context: CanvasRenderingContext2D): void => {
      const style = getComputedStyle(context.canvas);
      const colour = (name: string): string => style.getPropertyValue(name).trim();
      const [low, high, ink] = [colour('--div-low'), colour('--div-high'), colour('--text')];
      context.clearRect(0, 0, width, height);
      for (let cell = 0; cell < height * width; cell++) {
        const value = values[from + cell] ?? 0;
        context.globalAlpha = Math.min(1, Math.abs(value) / (most || 1));
        context.fillStyle = !signed ? ink : value < 0 ? low : high;
        context.fillRect(cell % width, Math.floor(cell / width), 1, 1);
      }
    },
    [values, from, height, width, most, signed],
  );
  // Another theme has other colours: a picture of its own.
  return <CellCanvas key={theme} height={height} width={width} size={size} draw={draw} />;
});
