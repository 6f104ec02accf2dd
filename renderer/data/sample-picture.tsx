import { memo, useEffect, useRef } from 'react';
import type { Picture } from '../../main/bridge/index.js';

/** An example drawn cell by cell. Decorative: what stands beside it says what it is. */
export const SamplePicture = memo(function SamplePicture({
  picture,
  side,
  ink,
}: {
  readonly picture: Picture;
  /** The longer side on the screen, in pixels. */
  readonly side: number;
  /** The higher a value, the darker, as ink on paper. */
  readonly ink: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { height, width } = picture;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.putImageData(imageOf(picture, ink), 0, 0);
  }, [picture, ink]);
  const scale = side / Math.max(height, width);
  return (
    <canvas
      ref={canvas}
      className={`sample-picture ${Math.max(height, width) < side ? 'cells' : ''}`}
      width={width}
      height={height}
      style={{ width: Math.max(1, width * scale), height: Math.max(1, height * scale) }}
      aria-hidden
    />
  );
});

function imageOf({ channels, height, width, bytes }: Picture, ink: boolean): ImageData {
  const image = new ImageData(width, height);
  const text = atob(bytes);
  for (let cell = 0; cell < height * width; cell++) {
    for (let c = 0; c < 3; c++) {
      const value = text.charCodeAt(cell * channels + (channels === 3 ? c : 0));
      image.data[4 * cell + c] = ink ? 255 - value : value;
    }
    image.data[4 * cell + 3] = 255;
  }
  return image;
}
