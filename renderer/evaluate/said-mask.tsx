import { useLayoutEffect, useRef } from 'react';
import './said-mask.css';

/** The colours of classes in a mask: the families' dyes, which are apart for every kind of sight. */
export const maskColours = [
  '--bg-active',
  '--f-conv',
  '--f-norm',
  '--f-dense',
  '--f-pool',
  '--f-attn',
  '--f-reg',
  '--f-rnn',
] as const;

/** The colour of a class; the first is what is around things. */
export function maskColour(index: number): string {
  return `var(${maskColours[index % maskColours.length]})`;
}

/** The class of each pixel by probabilities [classes, height, width]; of one channel, 1 above one half. */
export function classesOf(probabilities: readonly number[], shape: readonly number[]): number[] {
  const [classes = 1, height = 1, width = 1] = shape;
  const cells = height * width;
  return Array.from({ length: cells }, (_, cell) => {
    if (classes === 1) return (probabilities[cell] ?? 0) > 0.5 ? 1 : 0;
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if ((probabilities[c * cells + cell] as number) > (probabilities[best * cells + cell] as number)) best = c;
    }
    return best;
  });
}

/** What is said of each pixel, as colours, with the names of those that occur. */
export function SaidMask({
  probabilities,
  shape,
  names,
  size,
}: {
  readonly probabilities: readonly number[];
  readonly shape: readonly number[];
  readonly names: readonly string[];
  readonly size: number;
}) {
  const [, height = 1, width = 1] = shape;
  const mask = classesOf(probabilities, shape);
  return (
    <>
      <MaskImage mask={mask} height={height} width={width} size={size} />
      <MaskLegend masks={[mask]} names={names} />
    </>
  );
}

/** A mask by itself, or over what is under it. */
export function MaskImage({
  mask,
  height,
  width,
  size,
  wrong,
}: {
  readonly mask: readonly number[];
  readonly height: number;
  readonly width: number;
  readonly size: number;
  /** Where it differs from this one it is ringed in the error colour. */
  readonly wrong?: readonly number[] | undefined;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !canvas.current) return;
    const style = getComputedStyle(canvas.current);
    const colours = maskColours.map((name) => style.getPropertyValue(name).trim());
    const error = style.getPropertyValue('--err').trim();
    mask.forEach((index, cell) => {
      const isWrong = wrong !== undefined && wrong[cell] !== index;
      context.fillStyle = isWrong ? error : (colours[index % colours.length] as string);
      context.fillRect(cell % width, Math.floor(cell / width), 1, 1);
    });
  });
  const scale = size / Math.max(height, width);
  return (
    <canvas
      ref={canvas}
      className="said-mask"
      width={width}
      height={height}
      style={{ width: width * scale, height: height * scale }}
      aria-hidden
    />
  );
}

export function MaskLegend({
  masks,
  names,
}: {
  readonly masks: readonly (readonly number[])[];
  readonly names: readonly string[];
}) {
  const used = [...new Set(masks.flat())].sort((a, b) => a - b);
  return (
    <ul className="mask-legend">
      {used.map((index) => (
        <li key={index}>
          <i style={{ background: maskColour(index) }} />
          {names[index]}
        </li>
      ))}
    </ul>
  );
}
