import { expect, it } from 'vitest';
import { floatType } from '../../engine/base/index.js';
import { NodeList } from '../../engine/ops/index.js';
import type { WeightGradient } from '../../engine/train/loss-and-gradients.js';
import { joinGroup, partsOfGroup, updateGroups } from '../../engine/train/update-groups.js';

function weights(b: NodeList, shapes: Readonly<Record<string, readonly number[]>>): WeightGradient[] {
  return Object.entries(shapes).map(([name, shape]) => ({
    spec: { name, kind: 'weight', type: floatType(...shape), initial: { kind: 'constant', value: 0 } },
    weight: b.state(name, floatType(...shape)),
    gradient: b.input(`${name}/gradient`, floatType(...shape)),
  }));
}

it('joins small weights that differ in their first size only, and keeps large ones apart', () => {
  const shapes = { a: [3], b: [4, 2], c: [5], d: [1, 2], e: [2, 4], f: [4, 1000], g: [8, 1000], h: [5000], i: [9000] };
  const groups = updateGroups(weights(new NodeList(), shapes));
  expect(groups.map((group) => group.map(({ spec }) => spec.name))).toEqual([
    ['a', 'c'],
    ['b', 'd'],
    ['e'],
    ['f'],
    ['g'],
    ['h'],
    ['i'],
  ]);
});

it('gives every member its own part back', () => {
  const b = new NodeList();
  const group = updateGroups(weights(b, { a: [4, 2], b: [1, 2] }))[0];
  const joined = group && joinGroup(b, [...group.map(({ gradient }) => gradient)]);
  const parts = group && joined && partsOfGroup(b, group, joined);
  expect({ joined: joined?.type.shape, parts: parts?.map(({ type }) => type.shape) }).toEqual({
    joined: [5, 2],
    parts: [
      [4, 2],
      [1, 2],
    ],
  });
});
