import type { Outcome } from '../base/index.js';
import { done, fail, problem, refused } from '../base/index.js';
import { reshapeText } from '../text/index.js';
import type { Layer, Site } from './contract.js';
import { setParam } from './faults.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Signal } from './signal.js';
import { imageSignal, sequenceSignal, signalSizes, signalText, signalType, vectorSignal } from './signal.js';

/** 0: as many as there are cells for. */
const size = { kind: 'integer', default: 0, min: 0, max: 16_777_216 } as const;
const params = {
  to: { kind: 'choice', default: 'vector', options: ['vector', 'sequence', 'image'] },
  channels: size,
  height: size,
  width: size,
  time: size,
  features: size,
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

/** The named axes of each kind of signal, in the order in which the cells are laid out. */
const axesOf = {
  vector: ['features'],
  sequence: ['time', 'features'],
  image: ['channels', 'height', 'width'],
} as const;

function signalOf(to: Params['to'], [a = 1, b = 1, c = 1]: readonly number[]): Signal {
  if (to === 'image') return imageSignal(a, b, c);
  return to === 'sequence' ? sequenceSignal(a, b) : vectorSignal(a);
}

function reshaped(site: Site<Params>): Outcome<Signal[]> {
  const [signal] = site.inputs;
  if (!signal) return fail('port-unconnected', { port: 'in' });
  const { params: p } = site;
  const names = axesOf[p.to];
  const cells = signalSizes(signal).reduce((a, b) => a * b, 1);
  const more = p.to !== 'vector' && p.features === 0 ? { fix: setParam(site, 'to', 'vector') } : {};
  const open = names.filter((name) => p[name] === 0);
  if (open.length > 1) return refused(problem('reshape-open-axes', { axes: open }, more));
  const given = names.reduce((product, name) => product * (p[name] || 1), 1);
  const rest = open.length === 1 ? cells / given : 1;
  if (!Number.isInteger(rest) || given * rest !== cells) {
    const wanted = names.map((name) => `${name} ${p[name] === 0 ? '?' : String(p[name])}`).join(' × ');
    return refused(problem('reshape-cells', { came: signalText(signal), cells, wanted }, more));
  }
  return done([
    signalOf(
      p.to,
      names.map((name) => p[name] || rest),
    ),
  ]);
}

/** The same cells under other axes, in row-major order over channels, height, width (or time, features). */
export const reshape: Layer<typeof params> = {
  id: 'reshape',
  family: 'shape',
  text: reshapeText,
  formula: 'y_{i} = x_{i} \\quad \\text{counted row by row}',
  source: 'Harris et al., Array programming with NumPy, 2020',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: reshaped,
  weights: () => [],
  build: (site) => {
    const [x] = site.values;
    const signals = reshaped(site);
    const [wanted] = signals.ok ? signals.value : [];
    return x && wanted ? [site.b.op('reshape', [x], { shape: signalType(wanted).shape })] : [];
  },
  // The cells have new places, so each counts as seeing everything.
  reach: () => ({ kernel: [1, 1], strides: [1, 1], dilations: [1, 1], whole: true }),
  keras: {
    name: 'keras.layers.Reshape',
    args: (p) => {
      const names = p.to === 'image' ? (['height', 'width', 'channels'] as const) : axesOf[p.to];
      return { target_shape: python.tuple(names.map((name) => p[name] || -1)) };
    },
    note: {
      en: 'Keras lays images out as height, width, channels: permute before it and after it where there are several channels.',
      zh: 'Keras 的图像顺序为 高、宽、通道：有多个通道时须在它前后各做一次轴重排。',
    },
  },
  pytorch: {
    name: 'torch.reshape',
    args: (p, inputs) => {
      const signals = reshaped({ node: '', params: p, inputs });
      const sizes = signals.ok && signals.value[0] ? signalSizes(signals.value[0]) : [];
      return { shape: python.tuple([-1, ...sizes]) };
    },
    note: {
      en: 'A function in forward(); the first size is the batch.',
      zh: '是 forward() 中的一个函数；第一个大小是批。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(3, 4, 5)], gives: ['60'], parameters: 0 },
    { params: { to: 'sequence', time: 8 }, inputs: [imageSignal(1, 8, 6)], gives: ['8 × 6'], parameters: 0 },
    {
      params: { to: 'image', channels: 2, height: 3 },
      inputs: [vectorSignal(24)],
      gives: ['3 × 4 × 2'],
      parameters: 0,
    },
    {
      params: { to: 'image', channels: 1, height: 4, width: 6 },
      inputs: [sequenceSignal(8, 3)],
      gives: ['4 × 6 × 1'],
      parameters: 0,
    },
    { params: { to: 'sequence', time: 7 }, inputs: [vectorSignal(24)], gives: { fault: 'reshape-cells' } },
    { params: { to: 'sequence' }, inputs: [vectorSignal(24)], gives: { fault: 'reshape-open-axes' } },
  ],
};
