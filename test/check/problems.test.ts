import { describe, expect, it } from 'vitest';
import type { Problem } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { GraphDocument, NodeRecord } from '../../engine/document/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { problemText } from '../../engine/text/index.js';
import { drawing, layerNode } from './drawings.js';

const image = layerNode('in', 'input', { channels: 4, height: 8, width: 8 });
const vector = layerNode('in', 'input', { kind: 'vector', features: 10 });
const out = layerNode('out', 'output');
const flat = layerNode('flat', 'flatten');
const block: NodeRecord = { id: 'b', kind: 'block', definition: 'd', params: {}, position: { x: 0, y: 0 } };
const unknown: NodeRecord = { id: 'u', kind: 'unknown', raw: {}, position: { x: 0, y: 0 } };

/** A vector network with one more node in the middle. */
function through(node: NodeRecord, start: NodeRecord = vector): GraphDocument {
  const rest = start === image && node.kind === 'layer' && node.layer !== 'dense' ? [flat] : [];
  const chain = [start.id, node.id, ...rest.map(({ id }) => id), out.id];
  const wires = chain.slice(1).map((id, i) => `${chain[i] ?? ''} > ${id}`);
  return drawing([start, node, ...rest, out], wires);
}

/** Graphs with what is wrong with them; `fixed` says that the fixes, applied one by one, leave no problem. */
const bad: readonly { name: string; graph: GraphDocument; codes: readonly string[]; fixed?: true }[] = [
  { name: 'an empty graph', graph: drawing([], []), codes: ['no-input', 'no-output'] },
  {
    name: 'an unknown layer',
    graph: through(layerNode('x', 'warpDrive')),
    codes: ['layer-unknown'],
    fixed: true,
  },
  { name: 'a hostile layer id', graph: through(layerNode('x', '__proto__')), codes: ['layer-unknown'], fixed: true },
  { name: 'a block', graph: through(block), codes: ['block-unknown'], fixed: true },
  { name: 'an unknown node', graph: through(unknown), codes: ['node-unknown'], fixed: true },
  {
    name: 'a node without wires',
    graph: drawing([vector, layerNode('d', 'dense'), out], ['in > out']),
    codes: ['node-left-out'],
    fixed: true,
  },
  {
    name: 'a wire from a port that is not there',
    graph: drawing([vector, out], ['in > out', 'out.out > in.in']),
    codes: ['cycle', 'port-unknown', 'port-unknown'],
    fixed: true,
  },
  {
    name: 'a wire to a node that is not there',
    graph: drawing([vector, out], ['in > out', 'in > gone']),
    codes: ['wire-end-missing'],
    fixed: true,
  },
  {
    name: 'a port with two wires',
    graph: drawing([vector, layerNode('a', 'dense', { units: 10 }), out], ['in > a', 'a > out', 'in > out']),
    codes: ['port-taken'],
    fixed: true,
  },
  {
    name: 'a sum of one',
    graph: through(layerNode('sum', 'add')),
    codes: ['port-wants-more'],
    fixed: true,
  },
  {
    name: 'a circle',
    graph: drawing(
      [vector, layerNode('sum', 'add'), layerNode('a', 'dense', { units: 10 }), out],
      ['in > sum', 'sum > a', 'sum > out', 'in > sum', 'a > sum'],
    ),
    // Cutting it leaves `a` as a dead end, whose fix removes it.
    codes: ['cycle'],
    fixed: true,
  },
  {
    name: 'a node that feeds itself',
    graph: drawing([vector, layerNode('sum', 'add'), out], ['in > sum', 'in > sum', 'sum > out', 'sum > sum']),
    codes: ['cycle'],
    fixed: true,
  },
  {
    name: 'two inputs and two outputs',
    graph: drawing([vector, layerNode('in2', 'input'), out, layerNode('out2', 'output')], ['in > out', 'in > out2']),
    codes: ['several-inputs', 'several-outputs', 'not-connected-to-output'],
    fixed: true,
  },
  {
    name: 'a branch that leads nowhere',
    graph: drawing([vector, layerNode('d', 'dense'), out], ['in > out', 'in > d']),
    codes: ['not-connected-to-output'],
    fixed: true,
  },
  {
    name: 'an input and an output with no wire between',
    graph: drawing([vector, out], []),
    codes: ['not-connected-to-output', 'port-unconnected'],
    fixed: true,
  },
  {
    name: 'a chain that ends before the output',
    graph: drawing([image, layerNode('c', 'conv2d'), out], ['in > c']),
    codes: ['not-connected-to-output', 'port-unconnected'],
    fixed: true,
  },
  {
    name: 'a branch that nothing feeds: no wire can join its ends',
    graph: drawing([vector, layerNode('a', 'dense'), layerNode('b', 'dense'), out], ['in > out', 'a > b']),
    codes: ['not-connected-to-output', 'port-unconnected'],
  },
  {
    name: 'a bypassed output',
    graph: drawing([vector, layerNode('out', 'output', {}, { bypass: true })], ['in > out']),
    codes: ['bypass-end'],
    fixed: true,
  },
  {
    name: 'a bypassed sum of two',
    graph: drawing(
      [vector, layerNode('d', 'dense', { units: 10 }), layerNode('sum', 'add', {}, { bypass: true }), out],
      ['in > d', 'in > sum', 'd > sum', 'sum > out'],
    ),
    codes: ['bypass-drops-inputs'],
  },
  {
    name: 'a parameter of the wrong kind, one out of range and one unknown',
    graph: through(layerNode('d', 'dense', { units: 'many', bias: 3, speed: 1, initialiser: 'warm' })),
    codes: ['param-unknown', 'param-kind', 'param-kind', 'param-range'],
    fixed: true,
  },
  {
    name: 'a kernel larger than the image',
    graph: through(layerNode('c', 'conv2d', { kernel: 9 }), image),
    codes: ['window-too-large'],
    fixed: true,
  },
  {
    name: 'a pool larger than the image',
    graph: through(layerNode('p', 'maxPool2d', { size: 9 }), image),
    codes: ['window-too-large'],
    fixed: true,
  },
  {
    name: 'pool padding that holds whole windows',
    graph: through(layerNode('p', 'averagePool2d', { padding: [0, 2, 0, 0] }), image),
    codes: ['pool-padding-too-large'],
    fixed: true,
  },
  {
    name: 'groups that do not divide',
    graph: through(layerNode('c', 'conv2d', { groups: 6, filters: 6 }), image),
    codes: ['conv-groups'],
    fixed: true,
  },
  {
    name: 'a dense layer after an image',
    graph: through(layerNode('d', 'dense'), image),
    codes: ['layer-wants-features'],
    fixed: true,
  },
  { name: 'a convolution of a vector', graph: through(layerNode('c', 'conv2d')), codes: ['layer-wants-image'] },
  {
    name: 'an image at the output',
    graph: drawing([image, out], ['in > out']),
    codes: ['output-wants-vector'],
    fixed: true,
  },
  {
    name: 'a sum of vectors of different sizes',
    graph: drawing(
      [vector, layerNode('d', 'dense', { units: 7 }), layerNode('sum', 'add'), out],
      ['in > d', 'in > sum', 'd > sum', 'sum > out'],
    ),
    codes: ['add-shapes-differ'],
    fixed: true,
  },
  {
    name: 'a shortcut past a strided convolution',
    graph: drawing(
      [image, layerNode('c', 'conv2d', { stride: 2, padding: 'same' }), layerNode('sum', 'add'), flat, out],
      ['in > c', 'c > sum', 'in > sum', 'sum > flat', 'flat > out'],
    ),
    codes: ['add-shapes-differ'],
    fixed: true,
  },
  {
    name: 'a shortcut that comes first',
    graph: drawing(
      [image, layerNode('c', 'conv2d', { stride: 2, padding: 'same' }), layerNode('sum', 'add'), flat, out],
      ['in > c', 'in > sum', 'c > sum', 'sum > flat', 'flat > out'],
    ),
    codes: ['add-shapes-differ'],
    fixed: true,
  },
  {
    name: 'a sum of an image and a vector',
    graph: drawing([image, flat, layerNode('sum', 'add'), out], ['in > flat', 'in > sum', 'flat > sum', 'sum > out']),
    codes: ['add-shapes-differ'],
  },
  {
    name: 'images of different sizes side by side',
    graph: drawing(
      [image, layerNode('p', 'maxPool2d'), layerNode('cat', 'concatenate'), flat, out],
      ['in > p', 'p > cat', 'in > cat', 'cat > flat', 'flat > out'],
    ),
    codes: ['concatenate-sizes-differ'],
  },
  {
    name: 'vectors joined along the height',
    graph: drawing(
      [vector, layerNode('cat', 'concatenate', { axis: 'height' }), out],
      ['in > cat', 'in > cat', 'cat > out'],
    ),
    codes: ['concatenate-axis-missing'],
    fixed: true,
  },
  {
    name: 'names that are not as many as the units, and a single class',
    graph: drawing(
      [vector, layerNode('d', 'dense', { units: 1 }), layerNode('out', 'output', { names: ['a', 'b'] })],
      ['in > d', 'd > out'],
    ),
    codes: ['output-names', 'output-one-class'],
    fixed: true,
  },
];

function codesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}

/** Applies the first fix that is offered until none is; a fix that does not help would go on for ever. */
function repaired(graph: GraphDocument): string[] {
  let document = graph;
  for (let round = 0; round < 10; round++) {
    const { problems } = check(document);
    const fix = problems.find((p) => p.fix)?.fix;
    if (!fix) return codesOf(problems);
    const applied = applyCommand(document, fix);
    if (!applied.ok) return codesOf(applied.problems);
    document = applied.value;
  }
  return ['fixes do not help'];
}

describe('a bad graph is told what is wrong with it', () => {
  it.each(bad)('$name', ({ graph, codes }) => {
    const checked = check(graph);
    expect(codesOf(checked.problems)).toEqual(codes);
    expect(checked.ok).toBe(checked.problems.every(({ severity }) => severity !== 'error'));
    const unfilled = checked.problems.flatMap((p) => [problemText(p, 'en'), problemText(p, 'zh')]);
    expect(unfilled.filter((sentence) => /\{\w+\}/.test(sentence))).toEqual([]);
  });

  it.each(bad.filter(({ fixed }) => fixed))('$name: the offered fixes leave nothing to say', ({ graph }) => {
    expect(repaired(graph)).toEqual([]);
  });
});

describe('an error', () => {
  it('leaves everything downstream without shapes and without problems of its own', () => {
    const graph = drawing(
      [image, layerNode('c', 'conv2d', { kernel: 9 }), flat, layerNode('d', 'dense'), out],
      ['in > c', 'c > flat', 'flat > d', 'd > out'],
    );
    const { nodes } = check(graph);
    const found = [...nodes].map(([id, { outputs, problems }]) => [id, outputs.length, codesOf(problems)]);
    expect(found).toEqual([
      ['in', 1, []],
      ['c', 0, ['window-too-large']],
      ['flat', 0, []],
      ['d', 0, []],
      ['out', 0, []],
    ]);
  });
});

describe('a bypassed node', () => {
  it('passes its first input on, with no weights and no cost', () => {
    const graph = through(layerNode('d', 'dense', { units: 3 }, { bypass: true }));
    const { nodes, totals, ok } = check(graph);
    expect([ok, totals.parameters, nodes.get('d')?.outputs === undefined, nodes.get('d')?.outputs]).toEqual([
      true,
      0,
      false,
      nodes.get('in')?.outputs,
    ]);
  });
});
