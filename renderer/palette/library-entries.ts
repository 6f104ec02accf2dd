import { blocks } from '../../engine/blocks/index.js';
import type { BlockDefinition } from '../../engine/document/index.js';
import { resolveParams } from '../../engine/document/index.js';
import type { Layer, PythonCall, ParamSchema, ParamsOf } from '../../engine/layers/index.js';
import { layers } from '../../engine/layers/index.js';
import type { Text } from '../../engine/text/index.js';
import type { DrawnFamily } from '../network/family.js';
import { familyOfLayer } from '../network/family.js';

/** The library's sections are the families as they are drawn. */
export type LibraryFamily = DrawnFamily;

/** The sections in their order. */
export const libraryFamilies: readonly LibraryFamily[] = [
  'data',
  'conv',
  'pool',
  'dense',
  'act',
  'norm',
  'reg',
  'merge',
  'shape',
  'rnn',
  'attn',
  'block',
];

/** Something that can be added to a network. */
export interface LibraryEntry {
  readonly id: string;
  readonly kind: 'layer' | 'block';
  readonly family: LibraryFamily;
  readonly title: Text;
  readonly summary: Text | undefined;
  /** What other libraries call it: `keras.layers.Conv2D`, `torch.nn.Conv2d`. */
  readonly names: readonly string[];
}

function layerEntry(layer: Layer): LibraryEntry {
  const { id, text } = layer;
  const names = [...pythonNames(layer, layer.keras), ...pythonNames(layer, layer.pytorch)];
  return { id, kind: 'layer', family: familyOfLayer(id), title: text.title, summary: text.summary, names };
}

/** Some names depend on the parameters; the layer's examples show them all. */
function pythonNames(layer: Layer, call: PythonCall<ParamsOf<ParamSchema>>): readonly string[] {
  if ('unsupported' in call) return [];
  const { name, nameFor } = call;
  if (!nameFor) return [name];
  const fitting = layer.examples.filter(({ gives }) => !('fault' in gives));
  const named = fitting.map(({ params = {}, inputs }) => nameFor(resolveParams(layer.params, params).params, inputs));
  return [...new Set([name, ...named])];
}

const fixedEntries: readonly LibraryEntry[] = [
  ...layers.map(layerEntry),
  ...blocks.map(({ id, text }): LibraryEntry => {
    return { id, kind: 'block', family: 'block', title: text.title, summary: text.summary, names: [] };
  }),
];

/** Everything that can be added: layers, built-in blocks, and the file's own blocks. */
export function libraryEntries(definitions: ReadonlyMap<string, BlockDefinition>): readonly LibraryEntry[] {
  const own = [...definitions.values()].map(({ id, title }): LibraryEntry => {
    const shown = title === '' ? id : title;
    return { id, kind: 'block', family: 'block', title: { en: shown, zh: shown }, summary: undefined, names: [] };
  });
  const taken = new Set(own.map(({ id }) => id));
  return [...fixedEntries.filter((entry) => entry.kind === 'layer' || !taken.has(entry.id)), ...own];
}
