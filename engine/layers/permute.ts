import { done, fail } from '../base/index.js';
import { permuteText } from '../text/index.js';
import type { Layer } from './contract.js';
import { faultWithFix, setParam } from './faults.js';
import type { ParamSchema } from './params.js';
import { python } from './python.js';
import type { Axis, AxisName, Signal } from './signal.js';
import { imageSignal, isImage, sequenceSignal, vectorSignal } from './signal.js';

const params = {
  order: { kind: 'names', default: [] },
} as const satisfies ParamSchema;

/** The axes after the batch as people name them: images are height, width, channels. */
function shownAxes(signal: Signal): AxisName[] {
  return isImage(signal) ? ['height', 'width', 'channels'] : signal.axes.slice(1).map(({ name }) => name);
}

/** Which axis of the input each shown axis of the output takes; no order given: the first two change places. */
function orderFor(signal: Signal, order: readonly string[]): AxisName[] | undefined {
  const shown = shownAxes(signal);
  if (order.length === 0) return [...shown.slice(0, 2).reverse(), ...shown.slice(2)];
  const named = shown.filter((name) => order.includes(name));
  return order.length === shown.length && named.length === shown.length
    ? (order as readonly AxisName[]).slice()
    : undefined;
}

/** For each axis of the output in the Program's order, the place of the input's axis that it takes. */
function permutation(signal: Signal, order: readonly string[]): number[] | undefined {
  const taken = orderFor(signal, order);
  const shown = shownAxes(signal);
  return (
    taken &&
    signal.axes.map(({ name }, i) => {
      const from = i === 0 ? 'batch' : taken[shown.indexOf(name)];
      return signal.axes.findIndex((axis) => axis.name === from);
    })
  );
}

/** Axes change places: what was the height becomes the width. The names stay where they are, the cells move. */
export const permute: Layer<typeof params> = {
  id: 'permute',
  family: 'shape',
  text: permuteText,
  formula: 'y_{i_1, i_2, \\dots} = x_{i_{\\pi(1)}, i_{\\pi(2)}, \\dots}',
  source: 'Harris et al., Array programming with NumPy, 2020',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const [signal] = site.inputs;
    if (!signal) return fail('port-unconnected', { port: 'in' });
    const perm = permutation(signal, site.params.order);
    if (!perm) {
      const values = { came: site.params.order.join(', '), wanted: shownAxes(signal).join(', ') };
      return faultWithFix('permute-order', values, setParam(site, 'order', []));
    }
    const axes = signal.axes.map(({ name }, i): Axis => ({ name, size: signal.axes[perm[i] ?? i]?.size ?? 1 }));
    return done([{ ...signal, axes }]);
  },
  weights: () => [],
  build: ({ b, values, inputs: [signal], params: p }) => {
    const perm = signal && permutation(signal, p.order);
    return perm ? [b.op('transpose', values.slice(0, 1), { perm })] : [];
  },
  reach: () => ({ kernel: [1, 1], strides: [1, 1], dilations: [1, 1], whole: true }),
  keras: {
    name: 'keras.layers.Permute',
    args: (p, [signal]) => {
      const shown = signal ? shownAxes(signal) : [];
      const taken = (signal && orderFor(signal, p.order)) ?? shown;
      return { dims: python.tuple(taken.map((name) => shown.indexOf(name) + 1)) };
    },
  },
  pytorch: {
    name: 'torch.permute',
    args: (p, [signal]) => ({ dims: python.tuple((signal && permutation(signal, p.order)) ?? []) }),
    note: {
      en: 'A function in forward(); images are channels, height, width in PyTorch.',
      zh: '是 forward() 中的一个函数；PyTorch 的图像顺序为 通道、高、宽。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [sequenceSignal(5, 3)], gives: ['3 × 5'], parameters: 0 },
    { inputs: [imageSignal(3, 4, 5)], gives: ['5 × 4 × 3'], parameters: 0 },
    {
      params: { order: ['channels', 'height', 'width'] },
      inputs: [imageSignal(3, 4, 5)],
      gives: ['3 × 4 × 5'],
      parameters: 0,
    },
    { inputs: [vectorSignal(6)], gives: ['6'], parameters: 0 },
    { params: { order: ['time', 'time'] }, inputs: [sequenceSignal(5, 3)], gives: { fault: 'permute-order' } },
    {
      params: { order: ['width', 'height', 'channels'] },
      inputs: [vectorSignal(6)],
      gives: { fault: 'permute-order' },
    },
  ],
};
