import type { CommandRequest } from '../../engine/document/index.js';

/** What a command does to the sample: the lines of the file that go and come, without the commas at their ends. */
export interface CommandCase {
  readonly args: CommandRequest['args'];
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const end = (node: string, port: string): object => ({ node, port });
const conv2 =
  '{ "id": "conv2", "kind": "layer", "layer": "conv2d", "bypass": true, "position": { "x": 240, "y": 120 } }';
const conv1 = (params: string, more = '"title": "first"'): string =>
  `{ "id": "conv1", "kind": "layer", "layer": "conv2d", "params": { ${params} }, ${more}, "position": { "x": 0, "y": 120 } }`;
const conv1Before = conv1('"filters": 8, "kernel": [5, 3]');
const concatenate1 =
  '{ "id": "concatenate1", "kind": "layer", "layer": "concatenate", "position": { "x": 0, "y": 240 } }';
const block1 = (use: string): string =>
  `{ "id": "block1", "kind": "block", "definition": "twice", "params": { "size": 5 }, ${use}"position": { "x": 0, "y": 360 } }`;
const wire = (id: string, from: string, to: string, more = ''): string =>
  `{ "id": "${id}", "from": { "node": "${from}", "port": "out" }, "to": { "node": "${to}", "port": "in" }${more} }`;
const group = (nodes: string): string => `{ "id": "group1", "title": "Convolutions", "nodes": [${nodes}] }`;
const comment = (text: string): string =>
  `{ "id": "comment1", "text": "${text}", "position": { "x": -200, "y": 0 }, "size": { "x": 120, "y": 60 } }`;
const twoLines = 'Two lines,\\nof which this is the second';

/** One example per command, applied to the sample. */
export const commandCases: Readonly<Record<string, CommandCase>> = {
  addBlock: {
    args: { definition: 'twice', params: { size: [3, 3] }, position: { x: 9, y: 8 } },
    gone: [],
    come: ['{ "id": "twice1", "kind": "block", "definition": "twice", "position": { "x": 9, "y": 8 } }'],
  },
  addComment: {
    args: { text: 'new', position: { x: 1, y: 2 } },
    gone: [],
    come: ['{ "id": "comment2", "text": "new", "position": { "x": 1, "y": 2 } }'],
  },
  addDefinition: {
    args: { definition: { id: 'none', nodes: [{ id: 'a', kind: 'layer', layer: 'add' }] } },
    gone: [],
    come: [
      '{',
      '"id": "none"',
      '"nodes": [',
      '{ "id": "a", "kind": "layer", "layer": "add" }',
      '"wires": []',
      ']',
      '}',
    ],
  },
  addNode: {
    args: { layer: 'conv2d', params: { kernel: [3, 3], filters: 4 } },
    gone: [],
    come: ['{ "id": "conv3", "kind": "layer", "layer": "conv2d", "params": { "filters": 4 } }'],
  },
  connect: {
    args: { from: end('input1', 'out'), to: end('concatenate1', 'in') },
    gone: [],
    come: [wire('wire7', 'input1', 'concatenate1', ', "order": 2')],
  },
  disconnect: { args: { wire: 'wire1' }, gone: [wire('wire1', 'input1', 'conv1')], come: [] },
  duplicate: {
    args: { nodes: ['conv2', 'concatenate1'] },
    gone: [],
    come: [
      conv2.replace('conv2"', 'conv3"').replace('240', '280').replace('120', '160'),
      concatenate1.replace('concatenate1', 'concatenate2').replace('0', '40').replace('240', '280'),
      wire('wire7', 'conv3', 'concatenate2', ', "order": 1'),
    ],
  },
  editComment: { args: { comment: 'comment1', text: 'one' }, gone: [comment(twoLines)], come: [comment('one')] },
  foldBlock: {
    args: { node: 'block1', folded: false },
    gone: [block1('"repeat": 2, "folded": true, ')],
    come: [block1('"repeat": 2, ')],
  },
  groupNodes: {
    args: { nodes: ['conv2', 'block1'], title: 'Other' },
    gone: [group('"conv1", "conv2"')],
    come: [group('"conv1"'), '{ "id": "group2", "title": "Other", "nodes": ["conv2", "block1"] }'],
  },
  insertOnWire: {
    args: { wire: 'wire4', layer: 'dropout' },
    gone: [wire('wire4', 'conv2', 'concatenate1', ', "order": 1')],
    come: [
      '{ "id": "dropout1", "kind": "layer", "layer": "dropout", "position": { "x": 120, "y": 180 } }',
      wire('wire4', 'conv2', 'dropout1'),
      wire('wire7', 'dropout1', 'concatenate1', ', "order": 1'),
    ],
  },
  makeBlock: {
    args: { nodes: ['conv1', 'conv2', 'concatenate1'], title: 'Branches' },
    gone: [
      conv1Before,
      conv2,
      wire('wire1', 'input1', 'conv1'),
      wire('wire2', 'input1', 'conv2'),
      wire('wire5', 'concatenate1', 'block1'),
      '"groups": [',
      group('"conv1", "conv2"'),
    ],
    come: [
      '{ "id": "block2", "kind": "block", "definition": "block1", "position": { "x": 80, "y": 160 } }',
      wire('wire1', 'input1', 'block2').replace('"in"', '"in1"'),
      wire('wire5', 'block2', 'block1').replace('"out"', '"out1"'),
      '{',
      '"id": "block1"',
      '"title": "Branches"',
      '"nodes": [',
      conv1Before.replace('"x": 0', '"x": -120'),
      conv2.replace('240', '120'),
      '{ "id": "in1", "kind": "layer", "layer": "input" }',
      '{ "id": "out1", "kind": "layer", "layer": "output", "position": { "x": 0, "y": 360 } }',
      '"wires": [',
      wire('wire7', 'in1', 'conv1'),
      wire('wire8', 'in1', 'conv2'),
      wire('wire9', 'concatenate1', 'out1'),
      ']',
      '}',
    ],
  },
  moveNodes: {
    args: { moves: [{ node: 'concatenate1', x: 3.5, y: -1 }] },
    gone: [concatenate1],
    come: [concatenate1.replace('0', '3.5').replace('240', '-1')],
  },
  paste: {
    args: {
      nodes: [
        { id: 'conv1', kind: 'layer', layer: 'conv2d', position: { x: 5, y: 6 } },
        { id: 'twin', kind: 'block', definition: 'twice' },
      ],
      wires: [{ id: 'wire1', ...{ from: end('conv1', 'out'), to: end('twin', 'in') } }],
      definitions: [{ id: 'twice', title: 'Another', nodes: [], wires: [], exposed: [] }],
      offset: { x: 10, y: 20 },
    },
    gone: [],
    come: [
      '{ "id": "conv3", "kind": "layer", "layer": "conv2d", "position": { "x": 15, "y": 26 } }',
      '{ "id": "twin", "kind": "block", "definition": "twice1", "position": { "x": 10, "y": 20 } }',
      wire('wire7', 'conv3', 'twin'),
      '{',
      '"id": "twice1"',
      '"title": "Another"',
      '"nodes": []',
      '"wires": []',
      '}',
    ],
  },
  removeComment: { args: { comment: 'comment1' }, gone: ['"comments": [', comment(twoLines), ']'], come: [] },
  removeNodes: {
    args: { nodes: ['conv1'] },
    gone: [
      conv1Before,
      wire('wire1', 'input1', 'conv1'),
      wire('wire3', 'conv1', 'concatenate1'),
      group('"conv1", "conv2"'),
    ],
    come: [group('"conv2"')],
  },
  renameNode: {
    args: { node: 'conv1', title: 'second' },
    gone: [conv1Before],
    come: [conv1('"filters": 8, "kernel": [5, 3]', '"title": "second"')],
  },
  reorderInputs: {
    args: { node: 'concatenate1', port: 'in', wires: ['wire4', 'wire3'] },
    gone: [wire('wire3', 'conv1', 'concatenate1'), wire('wire4', 'conv2', 'concatenate1', ', "order": 1')],
    come: [wire('wire3', 'conv1', 'concatenate1', ', "order": 1'), wire('wire4', 'conv2', 'concatenate1')],
  },
  replaceLayer: {
    args: { node: 'concatenate1', layer: 'flatten' },
    gone: [concatenate1, wire('wire4', 'conv2', 'concatenate1', ', "order": 1')],
    come: [concatenate1.replace('"concatenate",', '"flatten",')],
  },
  resetParam: { args: { node: 'conv1', param: 'kernel' }, gone: [conv1Before], come: [conv1('"filters": 8')] },
  setBypass: { args: { node: 'conv2', bypass: false }, gone: [conv2], come: [conv2.replace('"bypass": true, ', '')] },
  setData: { args: { recipe: { source: 'mnist' } }, gone: ['"source": "digits"'], come: ['"source": "mnist"'] },
  setParam: {
    args: { node: 'conv1', param: 'kernel', value: [7, 7] },
    gone: [conv1Before],
    come: [conv1('"filters": 8, "kernel": 7')],
  },
  setRepeat: {
    args: { node: 'block1', repeat: 1 },
    gone: [block1('"repeat": 2, "folded": true, ')],
    come: [block1('"folded": true, ')],
  },
  setTitle: { args: { title: 'Little' }, gone: ['"title": "Everything"'], come: ['"title": "Little"'] },
  setTraining: {
    args: { settings: { epochs: null, seed: 4 } },
    gone: ['"epochs": 15'],
    come: ['"seed": 4'],
  },
  ungroup: { args: { group: 'group1' }, gone: ['"groups": [', group('"conv1", "conv2"'), ']'], come: [] },
};
