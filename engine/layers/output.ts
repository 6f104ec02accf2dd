import type { Outcome, Problem } from '../base/index.js';
import { done, fail, problem } from '../base/index.js';
import { outputText } from '../text/index.js';
import type { Layer, Site } from './contract.js';
import { faultWithFix, imageSizes, insertLayer, setParam } from './faults.js';
import { headOf } from './head.js';
import type { ParamSchema, ParamsOf } from './params.js';
import type { Signal } from './signal.js';
import { axisSize, imageSignal, isImage, sequenceSignal, signalText, vectorSignal } from './signal.js';

const params = {
  task: { kind: 'choice', default: 'classes', options: ['classes', 'labels', 'number', 'pixels'] },
  names: { kind: 'names', default: [] },
  scale: { kind: 'number', default: 1 },
  offset: { kind: 'number', default: 0 },
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

function warnings(site: Site<Params>, units: number): Problem[] {
  const { task, names } = site.params;
  const found: Problem[] = [];
  // One channel of pixels tells two classes apart: what is meant, and all else.
  const wanted = task === 'pixels' ? Math.max(units, 2) : units;
  if (names.length > 0 && names.length !== wanted) {
    const fix = setParam(site, 'names', []);
    found.push(problem('output-names', { came: names.length, wanted }, { fix }));
  }
  if (task === 'classes' && units === 1) {
    found.push(problem('output-one-class', {}, { fix: setParam(site, 'task', 'labels') }));
  }
  return found.map((p) => ({ ...p, severity: 'warning' }));
}

/** One class for each pixel: the signal stays an image. */
function inferPixels(site: Site<Params>, signal: Signal): Outcome<Signal[]> {
  if (!isImage(signal)) {
    return faultWithFix('output-wants-image', { came: signalText(signal) }, setParam(site, 'task', 'classes'));
  }
  return done([signal], warnings(site, imageSizes(signal).channels));
}

/**
 * Where the network ends: [batch, units] to probabilities (classes, labels) or numbers, or for pixels
 * [batch, classes, height, width] to probabilities. It has no output port.
 */
export const output: Layer<typeof params> = {
  id: 'output',
  family: 'ends',
  text: outputText,
  formula:
    '\\hat y = \\begin{cases} \\mathrm{softmax}(z) & \\text{classes} \\\\ \\sigma(z) & \\text{labels} \\\\ \\mathrm{softmax}_{channels}(z) & \\text{pixels} \\\\ s z + o & \\text{number} \\end{cases}',
  source:
    'Bishop, Pattern recognition and machine learning, 2006, section 4.3; Goodfellow et al. 2016, section 6.2.2; Long, Shelhamer, Darrell: Fully convolutional networks for semantic segmentation, 2015',
  params,
  inputs: [{ id: 'in' }],
  outputs: [],
  infer: (site) => {
    const [signal] = site.inputs;
    if (!signal) return fail('output-wants-vector', { came: '-' });
    if (site.params.task === 'pixels') return inferPixels(site, signal);
    const units = axisSize(signal, 'features');
    if (units === undefined || signal.axes.length !== 2) {
      return faultWithFix('output-wants-vector', { came: signalText(signal) }, insertLayer(0, 'flatten'));
    }
    return done([vectorSignal(units)], warnings(site, units));
  },
  weights: () => [],
  build: ({ b, params: p, values: [x] }) => (x ? [headOf(b, p.task, x, p).prediction] : []),
  head: ({ b, params: p, values }) => {
    const [x] = values;
    if (!x) throw new Error('an output card is built with the one value that its shape rule accepted');
    return headOf(b, p.task, x, p);
  },
  keras: {
    unsupported: {
      en: 'The last activation is a layer of its own and the loss an argument of compile().',
      zh: '最后的激活函数是单独的一层，损失是 compile() 的参数。',
    },
  },
  pytorch: {
    unsupported: {
      en: 'The last activation is applied after forward() and the loss in the training loop.',
      zh: '最后的激活函数在 forward() 之后应用，损失写在训练循环中。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [vectorSignal(10)], gives: ['10'], parameters: 0 },
    { params: { task: 'labels', names: ['cat', 'dog'] }, inputs: [vectorSignal(2)], gives: ['2'], parameters: 0 },
    { params: { task: 'number' }, inputs: [vectorSignal(1)], gives: ['1'], parameters: 0 },
    { params: { task: 'number', scale: 77, offset: 152 }, inputs: [vectorSignal(1)], gives: ['1'], parameters: 0 },
    { params: { task: 'pixels' }, inputs: [imageSignal(3, 4, 5)], gives: ['4 × 5 × 3'], parameters: 0 },
    { params: { task: 'pixels' }, inputs: [imageSignal(1, 4, 4)], gives: ['4 × 4 × 1'], parameters: 0 },
    { params: { task: 'pixels' }, inputs: [vectorSignal(10)], gives: { fault: 'output-wants-image' } },
    { inputs: [imageSignal(10, 1, 1)], gives: { fault: 'output-wants-vector' } },
    { inputs: [sequenceSignal(5, 10)], gives: { fault: 'output-wants-vector' } },
  ],
};
