import type { Layer, PythonCall } from '../../engine/layers/index.js';
import { exampleTable } from './example-table.js';
import { familyParts } from './family-parts.js';
import { code, page, table } from './markdown.js';
import { paramTable } from './param-table.js';

const intro =
  'What a network is drawn from, by family. Images are written height × width × channels; an example shows what goes in ' +
  'and what comes out, or the code of the fault with which the layer refuses it.';

/** The text of docs/layers.md: every layer in English and Chinese, in the order of the list, by family. */
export function layersPage(layers: readonly Layer[]): string {
  return page('Layers', intro, familyParts('layer', layers, section));
}

function section(layer: Layer): string[] {
  const { text, formula, source, params, examples } = layer;
  return [
    ...(formula === '' ? [] : ['$$', formula, '$$', '']),
    ...paramTable(params, text),
    ...table(
      ['inputs', 'outputs', 'Keras', 'PyTorch'],
      [[portNames(layer.inputs), portNames(layer.outputs), pythonName(layer.keras), pythonName(layer.pytorch)]],
    ),
    ...exampleTable(examples),
    `Source: ${source}`,
    '',
  ];
}

function portNames(ports: Layer['inputs']): string {
  return ports.map((port) => `${code(port.id)}${port.many ? ' (two or more)' : ''}`).join(', ') || 'none';
}

function pythonName(call: PythonCall<never>): string {
  if ('unsupported' in call) return `none: ${call.unsupported.en}`;
  return `${code(call.name)}${call.note === undefined ? '' : ` (${call.note.en})`}`;
}
