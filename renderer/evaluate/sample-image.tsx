import { memo, useLayoutEffect, useRef } from 'react';
import type { ImageFacts } from './run-inputs.js';
import { samplePixels } from './sample-pixels.js';
import './sample-image.css';

/** Sources whose images are ink on nothing: drawn dark on light paper, and light on dark. */
export function isInk(source: string, { channels }: ImageFacts): boolean {
  return channels === 1 && (source === 'digits' || source === 'scenes' || /idx|ubyte/i.test(source));
}

/** An image of a data set, each value a cell. */
export const SampleImage = memo(function SampleImage({
  values,
  image,
  ink,
  size,
  label,
}: {
  readonly values: readonly number[];
  readonly image: ImageFacts;
  readonly ink: boolean;
  /** Pixels along the longer side. */
  readonly size: number;
  /** Its name; without one it is a picture of what text beside it says. */
  readonly label?: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { height, width } = image;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    const pixels = new ImageData(width, height);
    pixels.data.set(samplePixels(values, image, ink));
    context?.putImageData(pixels, 0, 0);
  }, [values, image, ink, height, width]);
  const scale = size / Math.max(height, width);
  return (
    <canvas
      ref={canvas}
      className={ink ? 'sample-image ink' : 'sample-image'}
      width={width}
      height={height}
      style={{ width: width * scale, height: height * scale }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
});
