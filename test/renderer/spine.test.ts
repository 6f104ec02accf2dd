import { expect, test } from 'vitest';
import { network } from '../../engine/document/index.js';
import { spineOrder } from '../../renderer/spine/spine-order.js';
import { mostRails, spineRails } from '../../renderer/spine/spine-rails.js';
import { templates } from '../../templates/index.js';

const branches = () => {
  const g = network('branches');
  const x = g.input({ channels: 1, height: 8, width: 8 }, { id: 'in' });
  const a1 = g.layer('conv2d', {}, x, { id: 'a1' });
  const b1 = g.layer('conv2d', {}, x, { id: 'b1' });
  const a2 = g.layer('conv2d', {}, a1, { id: 'a2' });
  const b2 = g.layer('conv2d', {}, b1, { id: 'b2' });
  g.output(g.layer('flatten', {}, g.concatenate([a2, b2], {}, { id: 'cat' }), { id: 'flat' }), {}, { id: 'out' });
  return g.document();
};

test('paths stand one after the other, not mixed', () => {
  const { nodes, wires } = branches();
  expect(spineOrder(nodes, wires)).toEqual(['in', 'a1', 'a2', 'b1', 'b2', 'cat', 'flat', 'out']);
});

test('a wire to the next card is straight, one to a later card takes a rail past the cards between', () => {
  const { nodes, wires } = branches();
  const { rows, rails } = spineRails(spineOrder(nodes, wires), wires.values());
  const drawn = rows.map(({ node, passing, gap }) => ({
    node,
    passing: passing.map(({ source, rail }) => `${source} ${rail}`),
    gap: gap.map(({ source, from, to }) => `${source} ${from} ${to}`),
  }));
  // The second rail leaves where the first one arrives: on one rail the two would read as one wire.
  expect(rails).toBe(2);
  expect(drawn).toEqual([
    { node: 'in', passing: [], gap: ['in card card', 'in card 0'] },
    { node: 'a1', passing: ['in 0'], gap: ['a1 card card', 'in 0 0'] },
    { node: 'a2', passing: ['in 0'], gap: ['in 0 card', 'a2 card 1'] },
    { node: 'b1', passing: ['a2 1'], gap: ['b1 card card', 'a2 1 1'] },
    { node: 'b2', passing: ['a2 1'], gap: ['b2 card card', 'a2 1 card'] },
    { node: 'cat', passing: [], gap: ['cat card card'] },
    { node: 'flat', passing: [], gap: ['flat card card'] },
    { node: 'out', passing: [], gap: [] },
  ]);
});

test.each(templates.map(({ card, graph }) => [card.id, graph] as const))(
  'every wire of %s is drawn, after its source and before its target',
  (_, graph) => {
    const { nodes, wires } = graph();
    const order = spineOrder(nodes, wires);
    expect([...order].sort()).toEqual([...nodes.keys()].sort());
    const { rows, rails } = spineRails(order, wires.values());
    expect(rails).toBeLessThanOrEqual(mostRails);
    for (const { from, to } of wires.values()) {
      const start = order.indexOf(from.node);
      const end = order.indexOf(to.node);
      expect(start).toBeLessThan(end);
      const arrives = rows[end - 1]?.gap.some((s) => s.source === from.node && s.port === from.port && s.to === 'card');
      expect(arrives).toBe(true);
    }
  },
);

test('nodes without wires come last, and a cycle is listed without rails upwards', () => {
  const g = network('odd');
  g.layer('dropout', {}, [], { id: 'alone' });
  const x = g.input({ channels: 1, height: 8, width: 8 }, { id: 'in' });
  g.layer('conv2d', {}, x, { id: 'conv' });
  const { nodes, wires } = g.document();
  const cycle = new Map(wires);
  cycle.set('back', {
    id: 'back',
    from: { node: 'conv', port: 'out' },
    to: { node: 'conv', port: 'in' },
    order: 1,
  });
  const order = spineOrder(nodes, cycle);
  expect(order).toEqual(['in', 'alone', 'conv']);
  expect(spineRails(order, cycle.values()).rows.at(-1)?.gap).toEqual([]);
});
