import { elementCount } from '../base/index.js';

/** A layer's output for one example, small enough to be looked at. */
export interface LayerMap {
  /** Sizes as the network has them, in Program order, without the batch. */
  readonly shape: readonly number[];
  /** Sizes of `values`: smaller where the output is too large to send. */
  readonly shown: readonly number[];
  /** Row-major; a cell of a smaller image is the mean of the cells it stands for, and later channels are left out. */
  readonly values: readonly number[];
  /** Over the whole output. */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

/** What is sent at most of one output. */
export interface MapLimits {
  readonly channels: number;
  /** Cells along one side of an image, or steps of a sequence. */
  readonly side: number;
}

/** Thins one example's output. */
export function thinnedMap(shape: readonly number[], data: ArrayLike<number>, limits: MapLimits): LayerMap {
  const [min, max, mean] = rangeOf(data);
  const { shown, values } = shape.length === 3 ? thinnedImage(shape, data, limits) : firstOf(shape, data, limits);
  return { shape, shown, values, min, max, mean };
}

function rangeOf(data: ArrayLike<number>): [number, number, number] {
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  return data.length === 0 ? [0, 0, 0] : [min, max, sum / data.length];
}

type Thinned = Pick<LayerMap, 'shown' | 'values'>;

/** Means over blocks of equal size; blocks at the far edges may be smaller. */
function thinnedImage(shape: readonly number[], data: ArrayLike<number>, limits: MapLimits): Thinned {
  const [channels = 1, height = 1, width = 1] = shape;
  const block = Math.max(1, Math.ceil(Math.max(height, width) / limits.side));
  const shown = [Math.min(channels, limits.channels), Math.ceil(height / block), Math.ceil(width / block)] as const;
  const values: number[] = [];
  for (let c = 0; c < shown[0]; c++) {
    for (let i = 0; i < shown[1]; i++) {
      for (let j = 0; j < shown[2]; j++) {
        let [sum, cells] = [0, 0];
        for (let y = i * block; y < Math.min(height, (i + 1) * block); y++) {
          for (let x = j * block; x < Math.min(width, (j + 1) * block); x++, cells++) {
            sum += data[(c * height + y) * width + x] as number;
          }
        }
        values.push(sum / cells);
      }
    }
  }
  return { shown, values };
}

/** The first steps and features of a sequence, or the first values of a vector. */
function firstOf(shape: readonly number[], data: ArrayLike<number>, limits: MapLimits): Thinned {
  if (shape.length !== 2) {
    const length = Math.min(elementCount(shape), limits.channels * limits.side);
    const shown = length === elementCount(shape) ? shape : [length];
    return { shown, values: Array.from({ length }, (_, i) => data[i] as number) };
  }
  const [steps = 1, features = 1] = shape;
  const shown = [Math.min(steps, limits.side), Math.min(features, limits.channels)] as const;
  const values = Array.from(
    { length: shown[0] * shown[1] },
    (_, i) => data[Math.floor(i / shown[1]) * features + (i % shown[1])] as number,
  );
  return { shown, values };
}
