import { axisSize, signalText } from '../../../engine/layers/index.js';
import type { ProblemValue } from '../../../engine/base/index.js';
import { count, percent } from '../../ui/format.js';
import { outputValues, parameterCount } from '../costs/derivations.js';
import { windowOf } from '../figures/window-geometry.js';
import type { LayerSubject } from '../subject.js';
import type { explainWords } from './words.js';

type Say = (name: keyof typeof explainWords, values?: Readonly<Record<string, ProblemValue>>) => string;

/** A paragraph: the first may stand without a question. */
export interface Paragraph {
  readonly question?: string;
  readonly answer: string;
}

/** What this layer does here, said with its own numbers; nothing where its shape is not known. */
export function plainWords(subject: LayerSubject, say: Say): readonly Paragraph[] {
  if (!subject.checked || subject.checked.outputs.length === 0) return [];
  return [here(subject, say), parameters(subject, say), sizes(subject, say)].filter((one) => one !== undefined);
}

function here(subject: LayerSubject, say: Say): Paragraph | undefined {
  const { record, params, checked } = subject;
  const [input, output] = [checked?.inputs[0], checked?.outputs[0]];
  if (!input || !output) return undefined;
  const node = record.title ?? record.id;
  const shapes = { node, from: signalText(input), to: signalText(output) };
  const text = (name: keyof typeof explainWords, values: Record<string, ProblemValue>): Paragraph => ({
    answer: say(name, { ...shapes, ...values }),
  });
  const pair = (name: string): string => (params[name] as readonly number[]).join(' × ');
  const features = count(axisSize(input, 'features') ?? 0);
  switch (record.layer) {
    case 'conv2d': {
      const told = text('convHere', { filters: count(Number(params['filters'])), kernel: pair('kernel') });
      return params['activation'] === 'relu' ? { answer: told.answer + say('cuts') } : told;
    }
    case 'maxPool2d':
      return text('maxHere', { cells: pair('size') });
    case 'averagePool2d':
      return text('averageHere', { cells: pair('size') });
    case 'dense':
      return text('denseHere', { units: count(Number(params['units'])), features });
    case 'flatten':
      return text('flattenHere', { to: count(axisSize(output, 'features') ?? 0) });
    case 'dropout':
      return text('dropoutHere', { share: percent(Number(params['rate']), 0) });
    case 'lstm':
    case 'gru':
    case 'bidirectional':
      return text('recurrentHere', { time: axisSize(input, 'time') ?? 0, units: count(Number(params['units'])) });
    default:
      return undefined;
  }
}

function parameters({ record, params, checked }: LayerSubject, say: Say): Paragraph | undefined {
  const [input] = checked?.inputs ?? [];
  if (!checked || !input || checked.cost.parameters === 0) return undefined;
  const { value, from } = parameterCount(checked);
  const question = say('whyParameters', { count: count(value) });
  const bias = params['bias'] === true ? say('andBias') : '';
  if (record.layer === 'conv2d' && params['groups'] === 1) {
    const window = (checked.weights[0]?.shape ?? []).slice(1).reduce((a, b) => a * b, 1);
    const each = window + (params['bias'] === true ? 1 : 0);
    const outputs = outputValues(checked).value;
    const inputs = input.axes.slice(1).reduce((n, { size }) => n * Number(size), 1);
    const filters = Number(params['filters']);
    const dense = outputs * inputs + (params['bias'] === true ? outputs : 0);
    const values = { window, each, filters: count(filters), places: count(outputs / filters), dense: count(dense) };
    return { question, answer: say('convParameters', { ...values, bias, count: count(value) }) };
  }
  if (record.layer === 'dense') {
    const values = { units: count(Number(params['units'])), features: count(axisSize(input, 'features') ?? 0), bias };
    return { question, answer: say('denseParameters', { ...values, from: from ?? '', count: count(value) }) };
  }
  return { question, answer: say('sumParameters', { from: from ?? '', count: count(value) }) };
}

function sizes(subject: LayerSubject, say: Say): Paragraph | undefined {
  const facts = windowOf(subject);
  if (!facts?.output || facts.alongTime) return undefined;
  const places = facts.output.map(count).join(' × ');
  const question = say('whySize', { to: places });
  const stays = facts.output[0] === facts.input[0] && facts.output[1] === facts.input[1];
  if (stays && facts.pads.some((pad) => pad > 0)) {
    return { question, answer: say('stays', { pad: [...new Set(facts.pads)].sort().join('–') }) };
  }
  if (facts.stride.some((step) => step > 1)) {
    return { question, answer: say('strides', { stride: [...new Set(facts.stride)].join(' × '), places }) };
  }
  return stays ? undefined : { question, answer: say('shrinks', { places }) };
}
