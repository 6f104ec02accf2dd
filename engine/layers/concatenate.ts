import { done, fail, sameDim } from '../base/index.js';
import { concatenateText } from '../text/index.js';
import type { Layer } from './contract.js';
import { faultWithFix, setParam } from './faults.js';
import type { ParamSchema } from './params.js';
import type { Axis, AxisName, Signal } from './signal.js';
import { axisSize, imageSignal, sequenceSignal, signalText, vectorSignal } from './signal.js';

const params = {
  axis: { kind: 'choice', default: 'auto', options: ['auto', 'channels', 'features', 'height', 'width', 'time'] },
} as const satisfies ParamSchema;

/** The place of the named axis; `auto` is the channels of images and the features of everything else. */
function axisIndex(signal: Signal, axis: 'auto' | AxisName): number {
  const names = signal.axes.map((a) => a.name);
  if (axis !== 'auto') return names.indexOf(axis);
  return names.includes('channels') ? names.indexOf('channels') : names.indexOf('features');
}

function fits(a: Signal, b: Signal, except: number): boolean {
  const same = (x: Axis, i: number): boolean =>
    x.name === b.axes[i]?.name && (i === except || sameDim(x.size, b.axes[i].size));
  return a.axes.length === b.axes.length && a.axes.every(same);
}

/** Several signals one after the other along one axis; all other sizes must be equal. */
export const concatenate: Layer<typeof params> = {
  id: 'concatenate',
  family: 'merge',
  text: concatenateText,
  formula: 'y = [x^{(1)};\\ x^{(2)};\\ \\dots]',
  source: 'Szegedy et al., Going deeper with convolutions, 2014; Huang et al., Densely connected networks, 2016',
  params,
  inputs: [{ id: 'in', many: true }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const { inputs, params: p } = site;
    const [first] = inputs;
    if (!first) return fail('port-unconnected', { port: 'in' });
    const index = axisIndex(first, p.axis);
    if (index < 0) {
      const values = { axis: p.axis, came: signalText(first) };
      return faultWithFix('concatenate-axis-missing', values, setParam(site, 'axis', 'auto'));
    }
    const name = first.axes[index]?.name ?? 'features';
    if (inputs.some((signal) => !fits(first, signal, index))) {
      return fail('concatenate-sizes-differ', { axis: name, came: inputs.map(signalText).join(', ') });
    }
    const size = inputs.reduce((sum, signal) => sum + (axisSize(signal, name) ?? 0), 0);
    return done([{ ...first, axes: first.axes.map((axis, i) => (i === index ? { name, size } : axis)) }]);
  },
  weights: () => [],
  build: ({ b, values, inputs: [first], params: p }) =>
    first ? [b.op('concat', values, { axis: axisIndex(first, p.axis) })] : [],
  keras: {
    name: 'keras.layers.Concatenate',
    args: (p, [first]) => ({ axis: first ? String(kerasAxis(first, axisIndex(first, p.axis))) : '-1' }),
    note: { en: 'Images are height, width, channels in Keras.', zh: 'Keras 的图像顺序为 高、宽、通道。' },
  },
  pytorch: {
    name: 'torch.cat',
    args: (p, [first]) => ({ dim: first ? String(axisIndex(first, p.axis)) : '1' }),
    note: { en: 'A function in forward(), of a list of tensors.', zh: '是 forward() 中的一个函数，参数为张量列表。' },
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(64, 8, 8), imageSignal(32, 8, 8)], gives: ['8 × 8 × 96'], parameters: 0 },
    { inputs: [vectorSignal(3), vectorSignal(4), vectorSignal(5)], gives: ['12'], parameters: 0 },
    {
      params: { axis: 'width' },
      inputs: [imageSignal(2, 4, 3), imageSignal(2, 4, 5)],
      gives: ['4 × 8 × 2'],
      parameters: 0,
    },
    { params: { axis: 'time' }, inputs: [sequenceSignal(3, 2), sequenceSignal(4, 2)], gives: ['7 × 2'], parameters: 0 },
    { inputs: [imageSignal(2, 8, 8), imageSignal(2, 4, 4)], gives: { fault: 'concatenate-sizes-differ' } },
    { inputs: [imageSignal(2, 8, 8), vectorSignal(2)], gives: { fault: 'concatenate-sizes-differ' } },
    {
      params: { axis: 'height' },
      inputs: [vectorSignal(3), vectorSignal(4)],
      gives: { fault: 'concatenate-axis-missing' },
    },
  ],
};

/** The axis counted as Keras does: its images are batch, height, width, channels. */
function kerasAxis(signal: Signal, index: number): number {
  return (signal.axes.length === 4 ? [0, 3, 1, 2][index] : index) ?? index;
}
