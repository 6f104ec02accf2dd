import type { Padding, ParamSchema, ParamsOf, Signal } from '../../../engine/layers/index.js';
import { axisSize, reachOf, resolveWindow, signalText } from '../../../engine/layers/index.js';
import type { LayerSubject } from '../subject.js';

type Pair = readonly [number, number];

/** A window that slides over an image (or along time: an image one cell high) of known size. */
export interface WindowFacts {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  /** Cells added: top, left, bottom, right. */
  readonly pads: readonly [number, number, number, number];
  readonly input: Pair;
  /** Undefined where the window does not fit. */
  readonly output: Pair | undefined;
  /** As people read them: `28 × 28 × 1`. */
  readonly from: string;
  readonly to: string | undefined;
  readonly channelsOut: number | undefined;
  readonly alongTime: boolean;
}

const overImages = ['conv2d', 'depthwiseConv2d', 'separableConv2d', 'maxPool2d', 'averagePool2d'];
const alongTime = ['conv1d', 'maxPool1d'];

/** The window of a convolution or pooling; undefined for other layers, and before the input's size is known. */
export function windowOf({
  layer,
  params,
  checked,
}: Pick<LayerSubject, 'layer' | 'params' | 'checked'>): WindowFacts | undefined {
  const signal = checked?.inputs[0];
  if (!layer || !signal) return undefined;
  const time = alongTime.includes(layer.id);
  if (!time && !overImages.includes(layer.id)) return undefined;
  const input = time ? timeSize(signal) : imageSize(signal);
  if (!input) return undefined;
  const sliding = time ? timeSliding(params) : imageSliding(params);
  const { window, output } = resolveWindow(sliding, ...input);
  const [out] = checked.outputs;
  return {
    kernel: sliding.kernel,
    stride: sliding.stride,
    dilation: sliding.dilation,
    pads: window.pads,
    input,
    output: output && [output[0], output[1]],
    from: signalText(signal),
    to: out && signalText(out),
    channelsOut: out && axisSize(out, time ? 'features' : 'channels'),
    alongTime: time,
  };
}

function imageSize(signal: Signal): Pair | undefined {
  const [height, width] = [axisSize(signal, 'height'), axisSize(signal, 'width')];
  return height === undefined || width === undefined ? undefined : [height, width];
}

function timeSize(signal: Signal): Pair | undefined {
  const time = axisSize(signal, 'time');
  return time === undefined ? undefined : [1, time];
}

function imageSliding(params: ParamsOf<ParamSchema>) {
  const pair = (name: string): Pair => (params[name] as Pair | undefined) ?? [1, 1];
  return {
    kernel: 'kernel' in params ? pair('kernel') : pair('size'),
    stride: pair('stride'),
    dilation: pair('dilation'),
    padding: params['padding'] as Padding,
    ceilMode: params['ceilMode'] === true,
  };
}

/** `causal` puts all that it adds before the first step. */
function timeSliding(params: ParamsOf<ParamSchema>) {
  const number = (name: string): number => (params[name] as number | undefined) ?? 1;
  const kernel = 'kernel' in params ? number('kernel') : number('size');
  const dilation = number('dilation');
  const rule = params['padding'] as 'valid' | 'same' | 'causal';
  const padding: Padding = rule === 'causal' ? [0, (kernel - 1) * dilation, 0, 0] : rule;
  return {
    kernel: [1, kernel] as Pair,
    stride: [1, number('stride')] as Pair,
    dilation: [1, dilation] as Pair,
    padding,
    ceilMode: params['ceilMode'] === true,
  };
}

/** A square on the figure. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly kind: 'input' | 'padding';
  /** Whether the kernel reads it where it stands now. */
  readonly read: boolean;
}

/** What is drawn of the padded input: its upper left part, the kernel at one place, and its next place. */
export interface WindowDrawing {
  readonly cell: number;
  /** Of the cells, and of the kernel where that is larger than the image. */
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
  readonly kernel: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The place one step to the right, where there is one in view. */
  readonly next: { readonly x: number; readonly y: number } | undefined;
  /** Whether there is more to the right or below than is drawn. */
  readonly cropped: boolean;
  /** The last output row and column whose window is in view. */
  readonly last: Pair;
}

const fewestCells = 9;
const largestCell = 14;

/** The drawing for a square of `size` pixels with the kernel at an output cell. */
export function drawWindow(facts: WindowFacts, at: Pair, size: number): WindowDrawing {
  const { kernel, stride, dilation, input, pads } = facts;
  const axis = (i: 0 | 1) => {
    const padded = input[i] + pads[i] + pads[(i + 2) as 2 | 3];
    const reach = reachOf(kernel[i], dilation[i]);
    const shown = Math.min(padded, Math.max(fewestCells, reach + stride[i]));
    const steps = Math.max(Math.floor((shown - reach) / stride[i]), 0);
    const start = Math.min(at[i], steps) * stride[i];
    const reads = (index: number): boolean =>
      index >= start && index < start + reach && (index - start) % dilation[i] === 0;
    const isInput = (index: number): boolean => index >= pads[i] && index < pads[i] + input[i];
    // A window larger than the image stands over it.
    const extent = Math.max(shown, reach);
    return { padded, reach, shown, extent, steps, start, reads, isInput };
  };
  const [rows, columns] = [axis(0), axis(1)];
  const cell = Math.min(largestCell, size / Math.max(rows.extent, columns.extent));
  const cells = Array.from({ length: rows.shown * columns.shown }, (_, i): Cell => {
    const [row, column] = [Math.floor(i / columns.shown), i % columns.shown];
    const kind = rows.isInput(row) && columns.isInput(column) ? 'input' : 'padding';
    return { x: column * cell, y: row * cell, kind, read: rows.reads(row) && columns.reads(column) };
  });
  const nextStart = columns.start + stride[1];
  return {
    cell,
    width: columns.extent * cell,
    height: rows.extent * cell,
    cells,
    kernel: { x: columns.start * cell, y: rows.start * cell, width: columns.reach * cell, height: rows.reach * cell },
    next: nextStart + columns.reach <= columns.shown ? { x: nextStart * cell, y: rows.start * cell } : undefined,
    cropped: rows.shown < rows.padded || columns.shown < columns.padded,
    last: [rows.steps, columns.steps],
  };
}

/** The output cell whose window is nearest to a place on the drawing. */
export function outputAt(
  { stride, kernel, dilation }: WindowFacts,
  drawing: WindowDrawing,
  x: number,
  y: number,
): Pair {
  const along = (i: 0 | 1, place: number): number => {
    const middle = place / drawing.cell - reachOf(kernel[i], dilation[i]) / 2;
    return Math.min(Math.max(Math.round(middle / stride[i]), 0), drawing.last[i]);
  };
  return [along(0, y), along(1, x)];
}
