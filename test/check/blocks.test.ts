import { expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { BlockDefinition, CommandRequest, GraphDocument } from '../../engine/document/index.js';
import { applyCommand, network, openBlock } from '../../engine/document/index.js';
import type { Template } from '../../templates/index.js';
import { findTemplate } from '../../templates/index.js';
import { signalText } from '../../engine/layers/index.js';

/** Convolution, batch norm and ReLU, with the number of filters exposed. */
function convUnit(): BlockDefinition {
  const g = network('unit');
  const x = g.input({}, { id: 'in' });
  const conv = g.layer('conv2d', { filters: 4, kernel: 3, padding: 'same', bias: false }, x, { id: 'conv' });
  const norm = g.layer('batchNorm', {}, conv, { id: 'norm' });
  g.output(g.layer('activation', { function: 'relu' }, norm, { id: 'relu' }), {}, { id: 'out' });
  const { nodes, wires } = g.document();
  const exposed = [{ name: 'filters', node: 'conv', param: 'filters' }];
  return { id: 'convUnit', title: 'Convolution unit', nodes, wires, exposed };
}

/** Two units around an addition, the width of both exposed under one name: blocks inside a block. */
function residualUnit(): BlockDefinition {
  const g = network('residual');
  g.define(convUnit());
  const x = g.input({}, { id: 'in' });
  const a = g.block('convUnit', {}, x, { id: 'a' });
  const b = g.block('convUnit', {}, a, { id: 'b' });
  g.output(g.add([b, x], { id: 'sum' }), {}, { id: 'out' });
  const { nodes, wires } = g.document();
  const exposed = ['a', 'b'].map((node) => ({ name: 'width', node, param: 'filters' }));
  return { id: 'residualUnit', title: 'Residual unit', nodes, wires, exposed };
}

function drawn(repeat: number, width: number): GraphDocument {
  const g = network('drawn');
  g.define(convUnit());
  g.define(residualUnit());
  const x = g.block('convUnit', { filters: width }, g.input({ height: 8, width: 8 }), { id: 'stem' });
  const y = g.block('residualUnit', { width: 6 }, x, { id: 'res', repeat });
  g.output(g.layer('dense', { units: 3 }, g.layer('globalAveragePool2d', {}, y)), {});
  return g.document();
}

test('blocks open into layers that are called by their path, nested and repeated', () => {
  const checked = check(drawn(2, 6));
  const res = checked.blocks.get('res');
  expect({
    problems: checked.problems,
    order: checked.order,
    blocks: [...checked.blocks.keys()],
    folded: [res?.totals.parameters, [...(res?.outputs ?? [])].map(([port, s]) => [port, signalText(s)])],
    weights: checked.nodes.get('res/2/b/conv')?.weights.map((w) => w.shape),
  }).toEqual({
    problems: [],
    order: [
      'input1',
      ...['stem/conv', 'stem/norm', 'stem/relu'],
      ...['res/1/a/conv', 'res/1/a/norm', 'res/1/a/relu', 'res/1/b/conv', 'res/1/b/norm', 'res/1/b/relu', 'res/1/sum'],
      ...['res/2/a/conv', 'res/2/a/norm', 'res/2/a/relu', 'res/2/b/conv', 'res/2/b/norm', 'res/2/b/relu', 'res/2/sum'],
      ...['pool1', 'dense1', 'output1'],
    ],
    blocks: ['stem', 'res/1/a', 'res/1/b', 'res/2/a', 'res/2/b', 'res'],
    folded: [4 * (6 * 6 * 9 + 12), [['out', '8 × 8 × 6']]],
    weights: [[6, 6, 3, 3]],
  });
});

test('the same network drawn without blocks has the same layers, shapes and costs', () => {
  const flat = network('flat');
  const unit = (x: ReturnType<typeof flat.input>, filters: number) => {
    const conv = flat.layer('conv2d', { filters, kernel: 3, padding: 'same', bias: false }, x);
    return flat.layer('activation', { function: 'relu' }, flat.layer('batchNorm', {}, conv));
  };
  const x = unit(flat.input({ height: 8, width: 8 }), 6);
  const y = flat.add([unit(unit(x, 6), 6), x]);
  const z = flat.add([unit(unit(y, 6), 6), y]);
  flat.output(flat.layer('dense', { units: 3 }, flat.layer('globalAveragePool2d', {}, z)), {});
  const [blocks, layers] = [check(drawn(2, 6)), check(flat.document())];
  expect([blocks.totals, blocks.order.length]).toEqual([layers.totals, layers.order.length]);
});

test('a block that is not touched is not checked again, and its layers stay the same objects', () => {
  const before = check(drawn(2, 6));
  const moved = applyCommand(before.document, {
    command: 'setParam',
    args: { node: 'dense1', param: 'units', value: 5 },
  });
  if (!moved.ok) throw new Error('the command was refused');
  const after = check(moved.value, before);
  const renewed = [...after.nodes].filter(([id, node]) => before.nodes.get(id) !== node).map(([id]) => id);
  expect(renewed).toEqual(['dense1', 'output1']);
});

test('a problem inside a block is told there, and its fix changes what is drawn: the wire into the block', () => {
  const checked = check(drawn(1, 5));
  const params = { filters: 6, kernel: 1, padding: 'same', stride: [1, 1] };
  const fix = { command: 'insertOnWire', args: { wire: 'wire2', layer: 'conv2d', params } };
  expect(checked.problems.map(({ code, node, fix: own }) => [code, node, own])).toEqual([
    ['add-shapes-differ', 'res/sum', fix],
  ]);
  const repaired = applyCommand(checked.document, fix);
  expect(repaired.ok && check(repaired.value).problems).toEqual([]);
});

test("a fix of an inner parameter that the block exposes changes the block's parameter, any other is not offered", () => {
  const g = network('large kernel');
  g.output(g.layer('conv2d', { kernel: 30 }, g.input({}, { id: 'in' }), { id: 'conv' }), {}, { id: 'out' });
  const { nodes, wires } = g.document();
  const large = { id: 'mine', title: 'mine', nodes, wires };
  const fixes = [[{ name: 'border', node: 'conv', param: 'padding' }], []].map((exposed) =>
    check(withDefinition({ ...large, exposed })).problems.map(({ code, node, fix }) => [code, node, fix]),
  );
  const fix = { command: 'setParam', args: { node: 'block', param: 'border', value: 'same' } };
  expect(fixes).toEqual([[['window-too-large', 'block/conv', fix]], [['window-too-large', 'block/conv', undefined]]]);
});

function withDefinition(definition: BlockDefinition, repeat = 1): GraphDocument {
  const g = network('one block');
  g.define({ ...definition, id: 'mine' });
  const y = g.block('mine', {}, g.input({ height: 8, width: 8 }), { id: 'block', repeat });
  g.output(g.layer('dense', { units: 2 }, g.layer('flatten', {}, y)), {});
  return g.document();
}

test('a block that passes its input on, contains itself, repeats without end or is not known is told or works', () => {
  const through = network('through');
  through.output(through.input({}, { id: 'in' }), {}, { id: 'out' });
  const itself = network('itself');
  itself.define({ ...convUnit(), id: 'mine' });
  itself.output(itself.block('mine', {}, itself.input({}, { id: 'in' }), { id: 'self' }), {}, { id: 'out' });
  const as = (g: ReturnType<typeof network>): BlockDefinition => {
    const { nodes, wires } = g.document();
    return { id: 'mine', title: 'mine', nodes, wires, exposed: [] };
  };
  const found = (document: GraphDocument): unknown[] => check(document).problems.map(({ code, node }) => [code, node]);
  const unknown = withDefinition(convUnit());
  expect({
    through: found(withDefinition(as(through))),
    throughTwice: found(withDefinition(as(through), 2)),
    itself: found(withDefinition(as(itself))),
    endless: found(withDefinition(convUnit(), 1_000_000_000)),
    unknown: found({ ...unknown, definitions: new Map() }),
    lost: found(withDefinition({ ...convUnit(), exposed: [{ name: 'n', node: 'gone', param: 'filters' }] })),
  }).toEqual({
    through: [],
    throughTwice: [],
    itself: [['block-recursive', 'block/self']],
    endless: [['block-too-large', 'block']],
    unknown: [['block-unknown', 'block']],
    lost: [['block-param-lost', 'block']],
  });
});

test('ports without wires, with two wires, and that do not exist are told at the block', () => {
  const document = withDefinition(convUnit());
  const wires = (
    change: (wires: Map<string, typeof document.wires extends ReadonlyMap<string, infer W> ? W : never>) => void,
  ) => {
    const changed = new Map(document.wires);
    change(changed);
    return check({ ...document, wires: changed }).problems.map(({ code, node }) => [code, node]);
  };
  const into = [...document.wires.values()].find(({ to }) => to.node === 'block');
  const outOf = [...document.wires.values()].find(({ from }) => from.node === 'block');
  if (!into || !outOf) throw new Error('the block has wires');
  expect([
    wires((all) => all.delete(into.id)),
    wires((all) => all.set('second', { ...into, id: 'second' })),
    wires((all) => all.set(into.id, { ...into, to: { node: 'block', port: 'side' } })),
    wires((all) => all.set(outOf.id, { ...outOf, from: { node: 'block', port: 'side' } })),
  ]).toEqual([
    expect.arrayContaining([['port-unconnected', 'block']]),
    [['port-taken', 'block']],
    expect.arrayContaining([
      ['port-unknown', 'block'],
      ['port-unconnected', 'block'],
    ]),
    expect.arrayContaining([['port-unknown', 'block']]),
  ]);
});

test('layers made into a block, and changed inside it, are the same network', () => {
  const before = (findTemplate('lenet-5') as Template).graph();
  const nodes = [...before.nodes.keys()].filter((id) => /^(conv|pool)/.test(id));
  const apply = (document: GraphDocument, request: CommandRequest): GraphDocument =>
    valueOf(applyCommand(document, request));
  const after = apply(before, { command: 'makeBlock', args: { nodes, title: 'Features' } });
  const args = { node: 'conv1', param: 'filters', value: 7 };
  const widerBefore = apply(before, { command: 'setParam', args });
  const widerAfter = apply(after, { command: 'setParam', args, inside: 'block1' });
  const [a, b, c, d] = [before, after, widerBefore, widerAfter].map((document) => check(document));
  expect([b?.problems, b?.totals, d?.totals]).toEqual([[], a?.totals, c?.totals]);
  const refused = [
    { command: 'makeBlock', args: { nodes: ['input1', 'conv1'] } },
    { command: 'makeBlock', args: { nodes: ['conv1', 'conv2'] } },
    { command: 'setTitle', args: { title: 'new' }, inside: 'block1' },
    { command: 'setParam', args, inside: 'none' },
  ].map((request) => applyCommand(request.inside === undefined ? before : after, request).problems.map((p) => p.code));
  expect(refused).toEqual([['edit-block-ends'], ['edit-block-gap'], ['edit-not-inside'], ['edit-no-definition']]);
});

test("a built-in block's schema and drawing come from the catalogue", () => {
  expect(
    openBlock(new Map(), { id: 'x', kind: 'block', definition: 'noSuch', params: {}, position: { x: 0, y: 0 } }, 'x'),
  ).toBe(undefined);
});
