import { useLayoutEffect, useRef } from 'react';

/** A picture of one pixel to a cell, shown so large that its longer side has `size` pixels. `draw` is the same as long as the picture is. */
export function CellCanvas({
  height,
  width,
  size,
  draw,
}: {
  readonly height: number;
  readonly width: number;
  readonly size: number;
  draw(context: CanvasRenderingContext2D): void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) draw(context);
  }, [draw]);
  const scale = size / Math.max(height, width);
  return (
    <canvas
      ref={canvas}
      className="map-image"
      width={width}
      height={height}
      style={{ width: width * scale, height: height * scale }}
      aria-hidden
    />
  );
}
