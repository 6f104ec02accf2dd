import { done, fail } from '../base/index.js';
import { channelSplitText } from '../text/index.js';
import { channelAxis } from './channel-axis.js';
import type { Layer } from './contract.js';
import { faultWithFix, setParam } from './faults.js';
import type { ParamSchema } from './params.js';
import type { Signal } from './signal.js';
import { imageSignal, sequenceSignal, signalText, vectorSignal } from './signal.js';

const params = {
  first: { kind: 'integer', default: 0, min: 0, max: 65_536 },
} as const satisfies ParamSchema;

/** How many channels go to the first output: half of them where none are asked for. */
const firstSize = (first: number, channels: number): number => (first === 0 ? channels / 2 : first);

function withSize(signal: Signal, index: number, size: number): Signal {
  return { ...signal, axes: signal.axes.map((axis, i) => (i === index ? { ...axis, size } : axis)) };
}

/** The first channels (or features) to the one output, the rest to the other. */
export const channelSplit: Layer<typeof params> = {
  id: 'channelSplit',
  family: 'shape',
  text: channelSplitText,
  formula: 'y^{\\mathrm{first}} = x_{1 \\dots k},\\quad y^{\\mathrm{rest}} = x_{k + 1 \\dots C}',
  source: 'Ma, Zhang, Zheng & Sun, ShuffleNet V2, 2018',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'first' }, { id: 'rest' }],
  infer: (site) => {
    const [signal] = site.inputs;
    if (!signal) return fail('port-unconnected', { port: 'in' });
    const { index, size } = channelAxis(signal);
    const first = firstSize(site.params.first, size);
    if (!Number.isInteger(first)) return fail('split-uneven', { channels: size, came: signalText(signal) });
    if (first < 1 || first >= size) {
      const values = { first, channels: size };
      return size % 2 === 0
        ? faultWithFix('split-too-large', values, setParam(site, 'first', 0))
        : fail('split-too-large', values);
    }
    return done([withSize(signal, index, first), withSize(signal, index, size - first)]);
  },
  weights: () => [],
  build: ({ b, values, inputs: [signal], params: p }) => {
    if (!signal) return [];
    const { index: axis, size } = channelAxis(signal);
    const first = firstSize(p.first, size);
    const x = values.slice(0, 1);
    return [
      b.op('slice', x, { axis, start: 0, end: first, step: 1 }),
      b.op('slice', x, { axis, start: first, end: size, step: 1 }),
    ];
  },
  keras: {
    name: 'keras.ops.split',
    args: (p, [signal]) => ({
      indices_or_sections: signal ? `[${String(firstSize(p.first, channelAxis(signal).size))}]` : '2',
      axis: '-1',
    }),
    note: {
      en: 'A function of the signal; the channels are last in Keras.',
      zh: '是对信号调用的函数；Keras 的通道在最后。',
    },
  },
  pytorch: {
    name: 'torch.tensor_split',
    args: (p, [signal]) => ({
      indices_or_sections: signal ? `(${String(firstSize(p.first, channelAxis(signal).size))},)` : '2',
      dim: signal ? String(channelAxis(signal).index) : '1',
    }),
    note: { en: 'A function in forward().', zh: '是 forward() 中的一个函数。' },
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 8, 8)], gives: ['8 × 8 × 8', '8 × 8 × 8'], parameters: 0 },
    { params: { first: 3 }, inputs: [imageSignal(4, 5, 6)], gives: ['5 × 6 × 3', '5 × 6 × 1'], parameters: 0 },
    { params: { first: 2 }, inputs: [vectorSignal(7)], gives: ['2', '5'], parameters: 0 },
    { inputs: [sequenceSignal(5, 4)], gives: ['5 × 2', '5 × 2'], parameters: 0 },
    { inputs: [imageSignal(3, 8, 8)], gives: { fault: 'split-uneven' } },
    { params: { first: 16 }, inputs: [imageSignal(16, 8, 8)], gives: { fault: 'split-too-large' } },
  ],
};
