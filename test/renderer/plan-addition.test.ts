import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { applyCommand, network } from '../../engine/document/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { Place } from '../../renderer/palette/plan-addition.js';
import { planAddition } from '../../renderer/palette/plan-addition.js';
import { templates } from '../../templates/index.js';

const lenet = templates.find(({ card }) => card.id === 'lenet-5')?.graph() as GraphDocument;
const nowhere: Place = { selection: [], wire: undefined, inside: undefined };

function after(id: string, kind: 'layer' | 'block', place: Place, document = lenet): [GraphDocument, string, unknown] {
  const plan = planAddition(document, { id, kind }, place);
  let now = document;
  for (const request of plan.requests) now = valueOf(applyCommand(now, request));
  return [now, plan.node, plan.after];
}

/** An Input and an Output that nothing joins yet. */
function blank(): GraphDocument {
  const g = network('');
  g.output(g.input({ channels: 1, height: 28, width: 28 }), { task: 'classes' });
  return { ...g.document(), wires: new Map() };
}

const wires = (document: GraphDocument, node: string): string[] =>
  [...document.wires.values()]
    .filter(({ from, to }) => from.node === node || to.node === node)
    .map(({ from, to }) => `${from.node} ${to.node}`);

test('behind the selected layer it is put into its wire', () => {
  const [document, node, behind] = after('dropout', 'layer', { ...nowhere, selection: ['pool1'] });
  const next = [...lenet.wires.values()].find(({ from }) => from.node === 'pool1')?.to.node;
  expect(behind).toBe('pool1');
  expect(wires(document, node)).toEqual([`pool1 ${node}`, `${node} ${next}`]);
  expect(check(document).ok).toBe(true);
});

test('what stands below makes room', () => {
  const [document, node] = after('dropout', 'layer', { ...nowhere, selection: ['pool1'] });
  const heights = [...document.nodes.values()].map(({ position }) => position.y);
  expect(new Set(heights).size).toBe(heights.length);
  expect(document.nodes.get(node)?.position.x).toBe(lenet.nodes.get('pool1')?.position.x);
});

test('with nothing selected it goes before the output where it fits there', () => {
  const [document, node] = after('dropout', 'layer', nowhere);
  expect(wires(document, node)).toHaveLength(2);
  expect(check(document).ok).toBe(true);
});

test('with nothing selected it stays by itself where it would not fit', () => {
  const [document, node, behind] = after('conv2d', 'layer', nowhere);
  expect([wires(document, node), behind]).toEqual([[], undefined]);
});

test('in an empty network layer after layer goes between its Input and its Output', () => {
  const empty = blank();
  const [first, conv, behind] = after('conv2d', 'layer', nowhere, empty);
  expect(behind).toBe('input1');
  expect(wires(first, conv)).toEqual([`input1 ${conv}`, `${conv} output1`]);
  const [second, pool] = after('maxPool2d', 'layer', { ...nowhere, selection: [conv] }, first);
  expect(wires(second, pool)).toEqual([`${conv} ${pool}`, `${pool} output1`]);
  const places = ['input1', conv, pool, 'output1'].map((id) => second.nodes.get(id)?.position.y ?? 0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(4);
});

test('a block goes into a wire like a layer', () => {
  const [document, node] = after('residualBasic', 'block', { ...nowhere, selection: ['pool1'] });
  expect(wires(document, node)).toHaveLength(2);
  expect(document.wires.size).toBe(lenet.wires.size + 1);
});

test('a layer that joins takes all that is selected', () => {
  const [document, node] = after('add', 'layer', { ...nowhere, selection: ['conv1', 'pool1'] });
  expect(wires(document, node)).toEqual([`conv1 ${node}`, `pool1 ${node}`]);
});

test('a block on a wire into a port that takes several keeps the place of the wire', () => {
  const [joined, add] = after('add', 'layer', { ...nowhere, selection: ['conv1', 'pool1'] });
  const first = [...joined.wires.values()].find(({ from, to }) => from.node === 'conv1' && to.node === add);
  const [document, node] = after('residualBasic', 'block', { ...nowhere, wire: first?.id }, joined);
  const ending = [...document.wires.values()].filter(({ to }) => to.node === add).sort((a, b) => a.order - b.order);
  expect(ending.map(({ from }) => from.node)).toEqual([node, 'pool1']);
});
