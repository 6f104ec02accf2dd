import { expect, test } from 'vitest';
import { check, outputUnitsProblem } from '../../engine/check/index.js';
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
