import type { Dim, TensorType } from '../base/index.js';
import { BATCH, dimSize, dimText, sameDim } from '../base/index.js';

/** What an axis means; people see names, the Program sees positions. */
export type AxisName = 'batch' | 'channels' | 'height' | 'width' | 'time' | 'features';

export interface Axis {
  readonly name: AxisName;
  readonly size: Dim;
}

/** What flows along a wire: a tensor whose axes have names, in the Program's order (batch, channels, height, width). */
export interface Signal {
  readonly dtype: 'float' | 'int';
  readonly axes: readonly Axis[];
  /** Of token numbers: they run from 0 to one less than this. */
  readonly vocabulary?: number;
}

/** An image signal [batch, channels, height, width]. */
export function imageSignal(channels: number, height: number, width: number): Signal {
  const axes: Axis[] = [
    { name: 'batch', size: BATCH },
    { name: 'channels', size: channels },
    { name: 'height', size: height },
    { name: 'width', size: width },
  ];
  return { dtype: 'float', axes };
}

/** A vector signal [batch, features]. */
export function vectorSignal(features: number): Signal {
  return {
    dtype: 'float',
    axes: [
      { name: 'batch', size: BATCH },
      { name: 'features', size: features },
    ],
  };
}

/** A sequence signal [batch, time, features]. */
export function sequenceSignal(time: number, features: number): Signal {
  return {
    dtype: 'float',
    axes: [
      { name: 'batch', size: BATCH },
      { name: 'time', size: time },
      { name: 'features', size: features },
    ],
  };
}

/** A signal of token numbers [batch, time], each below `vocabulary`. */
export function tokenSignal(time: number, vocabulary: number): Signal {
  return {
    dtype: 'int',
    axes: [
      { name: 'batch', size: BATCH },
      { name: 'time', size: time },
    ],
    vocabulary,
  };
}

/** Whether two signals have the same type and the same names and sizes of axes. */
export function sameSignal(a: Signal, b: Signal): boolean {
  if (a === b) return true;
  if (a.dtype !== b.dtype || a.vocabulary !== b.vocabulary || a.axes.length !== b.axes.length) return false;
  return a.axes.every(({ name, size }, i) => {
    const other = b.axes[i];
    return other !== undefined && other.name === name && sameDim(size, other.size);
  });
}

/** The tensor type without the names. */
export function signalType(signal: Signal): TensorType {
  return { dtype: signal.dtype, shape: signal.axes.map((axis) => axis.size) };
}

/** The fixed sizes after the batch, in Program order. */
export function signalSizes(signal: Signal): number[] {
  return signal.axes.slice(1).map((axis) => dimSize(axis.size, 1));
}

/** The size of the axis of this name, or undefined. */
export function axisSize(signal: Signal, name: AxisName): number | undefined {
  const axis = signal.axes.find((a) => a.name === name);
  return axis && typeof axis.size === 'number' ? axis.size : undefined;
}

/** Whether the names and sizes are those of an image. */
export function isImage(signal: Signal): boolean {
  return signal.axes.map((a) => a.name).join() === 'batch,channels,height,width';
}

/** As people read it: `28 x 28 x 6` for images (height, width, channels), `50 x 16` else. */
export function signalText(signal: Signal): string {
  const sizes = signal.axes.slice(1).map((axis) => dimText(axis.size));
  const [channels, ...space] = sizes;
  return (isImage(signal) && channels !== undefined ? [...space, channels] : sizes).join(' × ') || 'scalar';
}
