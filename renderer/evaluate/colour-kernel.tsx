import { memo, useCallback } from 'react';
import { CellCanvas } from './cell-canvas.js';

/** A kernel over red, green and blue as one picture: grey is a weight of zero (Krizhevsky et al. 2012, figure 3). */
export const ColourKernel = memo(function ColourKernel({
  values,
  from,
  height,
  width,
  most,
  size,
}: {
  /** All kernels, one after the other, each red, green, blue; this one starts at `from`. */
  readonly values: readonly number[];
  readonly from: number;
  readonly height: number;
  readonly width: number;
  /** The largest weight of all, which is drawn in full colour. */
  readonly most: number;
  /** Of the longer side, in pixels. */
  readonly size: number;
}) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D): void => {
      const cells = height * width;
      const pixels = new ImageData(width, height);
      for (let cell = 0; cell < cells; cell++) {
        const colour = [0, 1, 2].map((channel) => {
          const weight = values[from + channel * cells + cell] ?? 0;
          return Math.round(127.5 + (127.5 * weight) / (most || 1));
        });
        pixels.data.set([...colour, 255], cell * 4);
      }
      context.putImageData(pixels, 0, 0);
    },
    [values, from, height, width, most],
  );
  return <CellCanvas height={height} width={width} size={size} draw={draw} />;
});
