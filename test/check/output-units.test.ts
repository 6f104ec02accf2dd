import { expect, test } from 'vitest';
import { check, outputPixelsProblem, outputUnitsProblem } from '../../engine/check/index.js';
import type { GraphDocument, LayerNode } from '../../engine/document/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { drawing, layerNode, leNet } from './drawings.js';

function chain(...middle: readonly LayerNode[]): GraphDocument {
  const nodes = [layerNode('in', 'input', { channels: 4, height: 4, width: 4 }), ...middle, layerNode('out', 'output')];
  return drawing(
    nodes,
    nodes.slice(1).map(({ id }, i) => `${nodes[i]?.id ?? ''} > ${id}`),
  );
}

/** What came, the fix, and whether the problem is gone after it. */
function outcome(document: GraphDocument, classes: number) {
  const problem = outputUnitsProblem(check(document), classes);
  if (!problem?.fix) return problem?.code;
  const fixed = applyCommand(document, problem.fix);
  const left = fixed.ok ? check(fixed.value) : undefined;
  const { command, args } = problem.fix;
  return [problem.values, command, args, left?.ok && outputUnitsProblem(left, classes) === undefined];
}

test('another number of classes than the network gives is met with a fix in the layer that decides it', () => {
  const flat = layerNode('flat', 'flatten');
  const dropout = layerNode('drop', 'dropout');
  const conv = layerNode('conv', 'conv2d', { filters: 8 });
  const pool = layerNode('gap', 'globalAveragePool2d');
  const dense = layerNode('dense', 'dense', { units: 5 }, { title: 'last' });
  const set = (node: string, param: string, came: number): unknown[] => [
    { came, wanted: 3 },
    'setParam',
    { node, param, value: 3 },
    true,
  ];
  expect({
    right: outcome(leNet(), 10),
    'dense before': outcome(leNet(), 3),
    'dense behind dropout': outcome(chain(flat, dense, dropout), 3),
    'filters behind averaging': outcome(chain(conv, pool), 3),
    'nothing decides it': outcome(chain(flat), 3),
    'no shape is known': outcome(drawing([layerNode('out', 'output')], []), 3),
    'a number is no class': outcome(
      drawing(
        [layerNode('in', 'input', { kind: 'vector' }), layerNode('out', 'output', { task: 'number' })],
        ['in > out'],
      ),
      3,
    ),
  }).toEqual({
    right: undefined,
    'dense before': set('dense3', 'units', 10),
    'dense behind dropout': set('dense', 'units', 5),
    'filters behind averaging': set('conv', 'filters', 8),
    'nothing decides it': [
      { came: 64, wanted: 3 },
      'insertOnWire',
      { wire: 'w2', layer: 'dense', params: { units: 3 } },
      true,
    ],
    'no shape is known': undefined,
    'a number is no class': undefined,
  });
});

test('channels of pixels are compared like units, and a mask of one channel is right for two classes', () => {
  const pixels = (...middle: readonly LayerNode[]): GraphDocument => {
    const nodes = [
      layerNode('in', 'input', { channels: 4, height: 4, width: 6 }),
      ...middle,
      layerNode('out', 'output', { task: 'pixels' }),
    ];
    return drawing(
      nodes,
      nodes.slice(1).map(({ id }, i) => `${nodes[i]?.id ?? ''} > ${id}`),
    );
  };
  const conv = (filters: number): LayerNode => layerNode('conv', 'conv2d', { filters, kernel: 1 });
  const pool = layerNode('pool', 'maxPool2d', { size: 2, stride: 2 });
  const cells = (document: GraphDocument): unknown => {
    const problem = outputPixelsProblem(check(document), [4, 6]);
    return problem && [problem.code, problem.node, problem.values];
  };
  expect({
    right: outcome(pixels(conv(3)), 3),
    mask: outcome(pixels(conv(1)), 2),
    'mask of three': outcome(pixels(conv(1)), 3),
    'nothing decides it': outcome(pixels(), 3),
    cells: [cells(pixels(conv(3))), cells(pixels(conv(3), pool)), cells(chain())],
  }).toEqual({
    right: undefined,
    mask: undefined,
    'mask of three': [{ came: 1, wanted: 3 }, 'setParam', { node: 'conv', param: 'filters', value: 3 }, true],
    'nothing decides it': [
      { came: 4, wanted: 3 },
      'insertOnWire',
      { wire: 'w1', layer: 'conv2d', params: { filters: 3, kernel: [1, 1] } },
      true,
    ],
    cells: [undefined, ['output-pixels', 'out', { came: '2 × 3', wanted: '4 × 6' }], undefined],
  });
});
