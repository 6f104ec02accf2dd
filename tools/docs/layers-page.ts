import type { Layer, LayerExample, Param, PythonCall } from '../../engine/layers/index.js';
import { signalText } from '../../engine/layers/index.js';
import { code, page, table } from './markdown.js';

const intro =
  'What a network is drawn from, by family. Images are written height × width × channels; an example shows what goes in ' +
  'and what comes out, or the code of the fault with which the layer refuses it.';

/** The text of docs/layers.md: every layer in English and Chinese, in the order of the list, by family. */
export function layersPage(layers: readonly Layer[]): string {
  const families = [...new Set(layers.map((layer) => layer.family))];
  const parts = families.map((family) => {
    const members = layers.filter((layer) => layer.family === family);
    return [
      `## ${family.charAt(0).toUpperCase()}${family.slice(1)}`,
      '',
      ...overview(members),
      ...members.flatMap(section),
    ];
  });
  return page('Layers', intro, parts);
}

function overview(layers: readonly Layer[]): string[] {
  return table(
    ['layer', '名称', 'what it does'],
    layers.map(({ id, text }) => [`[${text.title.en}](#${id.toLowerCase()})`, text.title.zh, text.summary.en]),
  );
}

function section(layer: Layer): string[] {
  const { id, text, formula, source } = layer;
  return [
    `### ${id}`,
    '',
    `**${text.title.en} / ${text.title.zh}.** ${text.summary.en}`,
    '',
    text.summary.zh,
    '',
    text.about.en,
    '',
    text.about.zh,
    '',
    ...(formula === '' ? [] : ['$$', formula, '$$', '']),
    ...table(
      ['parameter', 'default', 'range', 'what it does', '作用'],
      Object.entries(layer.params).map(paramRow(layer)),
    ),
    ...table(
      ['inputs', 'outputs', 'Keras', 'PyTorch'],
      [[portNames(layer.inputs), portNames(layer.outputs), pythonName(layer.keras), pythonName(layer.pytorch)]],
    ),
    ...table(['example', 'in', 'gives', 'parameters'], layer.examples.map(exampleRow)),
    `Source: ${source}`,
    '',
  ];
}

function paramRow(layer: Layer): (entry: readonly [string, Param]) => string[] {
  return ([name, param]) => {
    const help = layer.text.params[name]?.help;
    return [code(name), code(JSON.stringify(param.default)), rangeText(param), help?.en ?? '', help?.zh ?? ''];
  };
}

function rangeText(param: Param): string {
  if (param.kind === 'choice') return param.options.map(code).join(', ');
  if (param.kind === 'padding') return '`same`, `valid` or top, left, bottom, right';
  if (!('min' in param) && !('max' in param)) return param.kind;
  const { min, max } = param;
  const from = min === undefined ? '' : ` from ${String(min)}`;
  return `${param.kind}${from}${max === undefined ? '' : ` to ${String(max)}`}`;
}

function portNames(ports: Layer['inputs']): string {
  return ports.map((port) => `${code(port.id)}${port.many ? ' (two or more)' : ''}`).join(', ') || 'none';
}

function pythonName(call: PythonCall<never>): string {
  if ('unsupported' in call) return `none: ${call.unsupported}`;
  return `${code(call.name)}${call.note === undefined ? '' : ` (${call.note})`}`;
}

function exampleRow({ params, inputs, gives, parameters }: LayerExample): string[] {
  const settings = Object.entries(params ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const result = 'fault' in gives ? `fault ${code(gives.fault)}` : gives.join('; ');
  return [
    code(settings.join(', ')) || 'defaults',
    inputs.map(signalText).join('; '),
    result,
    parameters?.toString() ?? '',
  ];
}
