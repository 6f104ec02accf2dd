import type { OnnxWriter } from '../../../ops/index.js';
import type { ConvGeometry } from './conv-geometry.js';

/** Whether the gradient of x is a convolution of d with the flipped kernel: at stride 1, padding not past the kernel. */
export function isFlippable(g: ConvGeometry): boolean {
  return g.strides.every((s) => s === 1) && paddingOfGradient(g).every((cells) => cells >= 0);
}

/** The padding of d at which the flipped kernel answers exactly the size of x: top, left, bottom, right. */
export function paddingOfGradient(g: ConvGeometry): number[] {
  const [top, left] = g.kernel.map((k, i) => (k - 1) * (g.dilations[i] as number) - (g.pads[i] as number));
  const ends = g.size.map((size, i) => size - (g.outputSize[i] as number) + (g.pads[i] as number));
  return [top as number, left as number, ...ends];
}

/** [O, C / groups, kH, kW] to [C, O / groups, kH, kW] with both spatial axes reversed. */
export function flippedWeights(w: OnnxWriter, weights: string, g: ConvGeometry): string {
  const swapped = swappedChannels(w, weights, g);
  if (g.kernel.every((k) => k === 1)) return swapped;
  const last = [-1, -1];
  const beforeFirst = -(2 ** 31);
  return w.node('Slice', [swapped, w.ints(last), w.ints([beforeFirst, beforeFirst]), w.ints([2, 3]), w.ints(last)]);
}

function swappedChannels(w: OnnxWriter, weights: string, { groups, units, channels, kernel }: ConvGeometry): string {
  if (groups === units && groups === channels) return weights;
  if (groups === 1) return w.node('Transpose', [weights], { perm: { ints: [1, 0, 2, 3] } });
  const grouped = w.reshape(weights, [groups, units / groups, channels / groups, ...kernel]);
  const swapped = w.node('Transpose', [grouped], { perm: { ints: [0, 2, 1, 3, 4] } });
  return w.reshape(swapped, [channels, units / groups, ...kernel]);
}
