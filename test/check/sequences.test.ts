import { describe, expect, it } from 'vitest';
import { check } from '../../engine/check/index.js';
import type { GraphDocument, NodeRecord } from '../../engine/document/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { signalText } from '../../engine/layers/index.js';
import { drawing, layerNode } from './drawings.js';

const tokens = layerNode('in', 'input', { kind: 'tokens', length: 6, vocabulary: 20 });
const sequence = layerNode('in', 'input', { kind: 'sequence', length: 6, features: 4 });
const image = layerNode('in', 'input', { channels: 6, height: 4, width: 4 });
const flat = layerNode('flat', 'flatten');
const out = layerNode('out', 'output');

/** The nodes one after the other, flattened for the Output card. */
function chain(...nodes: readonly NodeRecord[]): GraphDocument {
  const all = [...nodes, flat, out];
  return drawing(
    all,
    all.slice(1).map(({ id }, i) => `${all[i]?.id ?? ''} > ${id}`),
  );
}

function found(graph: GraphDocument): string[] {
  return check(graph).problems.map(({ code }) => code);
}

/** What is left to say once the first fix is applied. */
function afterFix(graph: GraphDocument): string[] {
  const fix = check(graph).problems.find((p) => p.fix)?.fix;
  const applied = fix && applyCommand(graph, fix);
  return applied?.ok ? found(applied.value) : ['no fix'];
}

const split = layerNode('split', 'channelSplit');
const sum = layerNode('sum', 'add');

describe('sequences, tokens and several outputs in a drawing', () => {
  const bad: readonly { name: string; graph: GraphDocument; code: string; left: readonly string[] }[] = [
    {
      name: 'tokens into a flatten',
      graph: drawing([tokens, flat, out], ['in > flat', 'flat > out']),
      code: 'layer-wants-numbers',
      left: [],
    },
    {
      name: 'numbers into an embedding',
      graph: chain(sequence, layerNode('e', 'embedding')),
      code: 'layer-wants-tokens',
      left: ['no fix'],
    },
    {
      name: 'an image into an LSTM',
      graph: chain(image, layerNode('l', 'lstm')),
      code: 'layer-wants-sequence',
      left: ['no fix'],
    },
    {
      name: 'heads that do not divide',
      graph: chain(sequence, layerNode('a', 'multiHeadAttention', { heads: 3 })),
      code: 'attention-heads',
      left: [],
    },
    {
      name: 'groups that do not divide',
      graph: chain(image, layerNode('s', 'channelShuffle', { groups: 4 })),
      code: 'shuffle-groups',
      left: [],
    },
    {
      name: 'a split that leaves nothing',
      graph: drawing(
        [image, { ...split, params: { first: 6 } }, sum, flat, out],
        ['in > split', 'split.first > sum', 'split.rest > sum', 'sum > flat', 'flat > out'],
      ),
      code: 'split-too-large',
      left: [],
    },
    {
      name: 'cells that do not fit',
      graph: chain(image, layerNode('r', 'reshape', { to: 'sequence', time: 7 })),
      code: 'reshape-cells',
      left: [],
    },
    {
      name: 'an order of other axes',
      graph: chain(image, layerNode('p', 'permute', { order: ['time'] })),
      code: 'permute-order',
      left: [],
    },
    {
      name: 'a bypassed split whose second output is used',
      graph: drawing(
        [image, { ...split, bypass: true }, sum, flat, out],
        ['in > split', 'split.first > sum', 'split.rest > sum', 'sum > flat', 'flat > out'],
      ),
      code: 'bypass-outputs',
      left: [],
    },
  ];

  it.each(bad)('$name', ({ graph, code, left }) => {
    expect([found(graph)[0], afterFix(graph)]).toEqual([code, left]);
  });

  it('lets attention have one wire or two, and reads both outputs of a split', () => {
    const attention = layerNode('a', 'multiHeadAttention', { heads: 2 });
    const memory = layerNode('m', 'conv1d', { filters: 3 });
    const graphs = [
      drawing([sequence, attention, flat, out], ['in > a', 'a > flat', 'flat > out']),
      drawing([sequence, memory, attention, flat, out], ['in > a', 'in > m', 'm > a.memory', 'a > flat', 'flat > out']),
      drawing(
        [image, split, sum, flat, out],
        ['in > split', 'split.first > sum', 'split.rest > sum', 'sum > flat', 'flat > out'],
      ),
    ].map((graph) => check(graph));
    expect(
      graphs.map(({ problems, nodes, totals }) => [
        problems.map(({ code }) => code),
        signalText(nodes.get('flat')?.inputs[0] ?? { dtype: 'float', axes: [] }),
        totals.parameters,
      ]),
    ).toEqual([
      [[], '6 × 4', 80],
      [[], '6 × 4', 111],
      [[], '4 × 4 × 3', 0],
    ]);
  });

  it('sizes the table of an embedding by the vocabulary of the Input card, also after an edit', () => {
    const first = check(chain(tokens, layerNode('e', 'embedding', { features: 3 })));
    const edited = { ...first.document, nodes: new Map(first.document.nodes) };
    edited.nodes.set('in', { ...tokens, params: { kind: 'tokens', length: 6, vocabulary: 50 } });
    expect([first.totals.parameters, check(edited, first).totals.parameters]).toEqual([60, 150]);
  });
});
