import { expect, test } from 'vitest';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { drawing, layerNode, leNet, withNode } from './drawings.js';

/** The nodes that are not the same object as in the check before. */
function rechecked(before: CheckedGraph, after: CheckedGraph): string[] {
  return after.order.filter((id) => before.nodes.get(id) !== after.nodes.get(id));
}

test('an edit rechecks the node and what is downstream of a changed shape, and nothing else', () => {
  const document = leNet();
  const before = check(document);
  const after = (id: string, params: Record<string, number | string>): string[] => {
    const edited = withNode(document, id, { params: { ...params } });
    const again = check(edited, before);
    expect(again).toEqual(check(edited));
    return rechecked(before, again);
  };
  expect({
    nothing: rechecked(before, check(document, before)),
    'more filters': after('conv2', { filters: 20, kernel: 5 }),
    'another activation': after('dense1', { units: 120, activation: 'tanh' }),
    'the last layer': after('dense3', { units: 12 }),
    'a mistake': after('dense2', { units: -1 }),
  }).toEqual({
    nothing: [],
    'more filters': ['conv2', 'pool2', 'flatten1', 'dense1'],
    'another activation': ['dense1'],
    'the last layer': ['dense3', 'output1'],
    'a mistake': ['dense2', 'dense3', 'output1'],
  });
});

test('moving, naming and rewiring a node rechecks it alone', () => {
  const document = leNet();
  const before = check(document);
  const moved = applyCommand(document, { command: 'moveNodes', args: { moves: [{ node: 'pool1', x: 9, y: 9 }] } });
  const titled = withNode(document, 'pool1', { title: 'First pool' });
  const nodes = [layerNode('in', 'input'), layerNode('a', 'conv2d'), layerNode('p', 'conv2d'), layerNode('s', 'add')];
  const graph = drawing(nodes, ['in > a', 'in > p', 'a > s', 'p > s']);
  const cut = { ...graph, wires: new Map([...graph.wires].filter(([id]) => id !== 'w4')) };
  const whole = check(graph);
  const half = check(cut);
  expect({
    moved: moved.ok && rechecked(before, check(moved.value, before)),
    titled: rechecked(before, check(titled, before)),
    cut: rechecked(whole, check(cut, whole)),
    joined: rechecked(half, check(graph, half)),
  }).toEqual({ moved: ['pool1'], titled: ['pool1'], cut: ['s'], joined: ['s'] });
});
