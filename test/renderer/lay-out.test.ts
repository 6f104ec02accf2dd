import { expect, test } from 'vitest';
import { layOut } from '../../renderer/canvas/layout/lay-out.js';
import type { LayoutGraph } from '../../renderer/canvas/layout/layout-graph.js';

const box = (id: string, height = 50) => ({ id, width: 212, height });

test('a chain stands in one column, a gap of 32 between its cards', () => {
  const chain: LayoutGraph = {
    nodes: [box('a', 32), box('b'), box('c')],
    edges: [
      ['a', 'b'],
      ['b', 'c'],
    ],
  };
  const places = [...layOut(chain)].map(([id, { x, y }]) => [id, x, y]);
  expect(places).toEqual([
    ['a', 0, 0],
    ['b', 0, 64],
    ['c', 0, 146],
  ]);
});

test('branches lie side by side, begin in one row, and nothing covers anything', () => {
  const edges = [
    ['in', 'a1'],
    ['in', 'b1'],
    ['b1', 'b2'],
    ['in', 'c1'],
    ['c1', 'c2'],
    ['a1', 'out'],
    ['b2', 'out'],
    ['c2', 'out'],
  ] as const;
  const ids = ['in', 'a1', 'b1', 'b2', 'c1', 'c2', 'out'];
  const placed = layOut({ nodes: ids.map((id) => box(id)), edges });
  const boxes = ids.map((id) => placed.get(id) ?? { x: 0, y: 0, width: 0, height: 0 });
  const covered = boxes.some((a, i) =>
    boxes.slice(i + 1).some((b) => Math.abs(a.x - b.x) < 212 && a.y < b.y + b.height && b.y < a.y + a.height),
  );
  expect([covered, edges.every(([from, to]) => (placed.get(from)?.y ?? 0) < (placed.get(to)?.y ?? 0))]).toEqual([
    false,
    true,
  ]);
});

test('an open block is laid out first and then counts as one box with its title', () => {
  const content: LayoutGraph = {
    nodes: [box('block/a'), box('block/b', 32)],
    edges: [['block/a', 'block/b']],
  };
  const placed = layOut({
    nodes: [box('in', 32), { id: 'block', width: 212, height: 0, content }, box('out')],
    edges: [
      ['in', 'block'],
      ['block', 'out'],
    ],
  });
  expect([placed.get('block'), placed.get('block/a'), placed.get('out')]).toEqual([
    // 32 for the card above, 32 for the gap, 25 for the title; inside 50 + 32 + 32, padding twice 16, totals 24.
    { x: 0, y: 89, width: 244, height: 170 },
    { x: 122, y: 16, width: 212, height: 50 },
    { x: 0, y: 291, width: 212, height: 50 },
  ]);
});

test('branches without a common beginning begin in one row', () => {
  const edges = [
    ['a', 'b'],
    ['b', 'sum'],
    ['shortcut', 'sum'],
  ] as const;
  const ids = ['a', 'shortcut', 'b', 'sum'];
  const placed = layOut({ nodes: ids.map((id) => box(id)), edges });
  expect(ids.map((id) => placed.get(id)?.y)).toEqual([0, 0, 82, 164]);
});
