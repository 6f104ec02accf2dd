import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import type { ConvGeometry } from './conv-geometry.js';
import { inputGradientGeometry } from './conv-geometry.js';

/** The padding of d at which the flipped kernel answers exactly the size of x: top, left, bottom, right. */
function padding(g: ConvGeometry): number[] {
  const [top, left] = g.kernel.map((k, i) => (k - 1) * (g.dilations[i] as number) - (g.pads[i] as number));
  const ends = g.size.map((size, i) => size - (g.outputSize[i] as number) + (g.pads[i] as number));
  return [top as number, left as number, ...ends];
}

/** [O, C / groups, kH, kW] to [C, O / groups, kH, kW] with both spatial axes reversed. */
function flipped(w: OnnxWriter, weights: string, g: ConvGeometry): string {
  const { groups, kernel } = g;
  const [units, channels] = [g.units / groups, g.channels / groups];
  const grouped = w.reshape(weights, [groups, units, channels, ...kernel]);
  const swapped = w.node('Transpose', [grouped], { perm: { ints: [0, 2, 1, 3, 4] } });
  const flat = w.reshape(swapped, [g.channels, units, ...kernel]);
  if (kernel.every((k) => k === 1)) return flat;
  const beforeFirst = -(2 ** 31);
  return w.node('Slice', [
    flat,
    w.ints([-1, -1]),
    w.ints([beforeFirst, beforeFirst]),
    w.ints([2, 3]),
    w.ints([-1, -1]),
  ]);
}

/** At stride 1 the gradient is itself a convolution, of d with the flipped weights: a faster kernel than ConvTranspose. */
export const convInputByFlippedConv: Form<'convInputGradient'> = {
  op: 'convInputGradient',
  id: 'flipped-conv',
  can: (node) => {
    return (
      node.attrs.strides.every((s) => s === 1) && padding(inputGradientGeometry(node)).every((cells) => cells >= 0)
    );
  },
  prefers: (node) => inputGradientGeometry(node).channels >= 16,
  write: (w, inputs, node) => {
    const [d, weights] = inputs as readonly [string, string];
    const g = inputGradientGeometry(node);
    const attributes = {
      kernel_shape: { ints: g.kernel },
      pads: { ints: padding(g) },
      dilations: { ints: g.dilations },
      group: { int: g.groups },
    };
    return [w.node('Conv', [d, flipped(w, weights, g)], attributes)];
  },
};
