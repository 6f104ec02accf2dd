import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import type { GraphDocument, NodeRecord } from '../../engine/document/index.js';
import { randomBelow, randomKey } from '../../engine/base/index.js';
import { layers } from '../../engine/layers/index.js';
import { drawing, layerNode } from './drawings.js';

test('a chain of 10 000 nodes is checked to its end', () => {
  const middle = Array.from({ length: 10_000 }, (_, i) =>
    i % 2 === 0 ? layerNode(`n${i}`, 'dense', { units: 64 }) : layerNode(`n${i}`, 'activation'),
  );
  const nodes = [layerNode('in', 'input', { kind: 'vector' }), ...middle, layerNode('out', 'output')];
  const checked = check(
    drawing(
      nodes,
      nodes.slice(1).map(({ id }, i) => `${nodes[i]?.id ?? ''} > ${id}`),
    ),
  );
  // The last relu before an output of classes is worth a warning.
  expect([checked.problems.map(({ code }) => code), checked.totals.parameters, checked.ok]).toEqual([
    ['head-task-mismatch'],
    5000 * (64 * 64 + 64),
    true,
  ]);
});

test('a circle of 10 000 nodes is found, and named in short', () => {
  const nodes = Array.from({ length: 10_000 }, (_, i) => layerNode(`n${i}`, 'dense'));
  const graph = drawing(
    nodes,
    nodes.map(({ id }, i) => `${id} > n${(i + 1) % nodes.length}`),
  );
  const { problems, order } = check(graph);
  const cycle = problems.find(({ code }) => code === 'cycle');
  expect([order.length, cycle?.values['count'], JSON.stringify(cycle).length < 500, problems.length]).toEqual([
    10_000,
    10_000,
    true,
    3,
  ]);
});

test('nodes on and behind a circle come last, in document order', () => {
  const nodes = ['behind', 'b', 'a', 'in', 'after'].map((id) => layerNode(id, id === 'in' ? 'input' : 'dense'));
  const graph = drawing(nodes, ['a > b', 'b > a', 'b > behind', 'in > after']);
  expect(check(graph).order).toEqual(['in', 'after', 'behind', 'b', 'a']);
});

test('hostile ids, titles and parameters change nothing but the sentences', () => {
  const long = 'x'.repeat(1_000_000);
  const params = JSON.parse('{"__proto__": {"units": 3}, "constructor": 1, "units": 7}') as Record<string, number>;
  const nodes: NodeRecord[] = [
    layerNode('__proto__', 'input', { kind: 'vector' }),
    layerNode('constructor', 'dense', { units: 7 }, { title: long }),
    layerNode(long, 'dense', params),
    layerNode('toString', 'output'),
  ];
  const graph = drawing(nodes, ['__proto__ > constructor', `constructor > ${long}`, `${long} > toString`]);
  const checked = check(graph);
  const codes = checked.problems.map(({ code }) => code);
  expect([codes, checked.nodes.size, Object.hasOwn(Object.prototype, 'units')]).toEqual([
    ['param-unknown', 'param-unknown'],
    4,
    false,
  ]);
});

/** Any layers with any wires: rarely a network, often a tangle. */
function tangle(seed: number): GraphDocument {
  const key = randomKey(seed, 'tangle');
  let draws = 0;
  const pick = (below: number): number => randomBelow(key, draws++, below);
  const ids = [...layers.map(({ id }) => id), 'nonsense'];
  const nodes = Array.from({ length: 3 + pick(12) }, (_, i) =>
    layerNode(`n${i}`, ids[pick(ids.length)] ?? '', pick(3) === 0 ? { kernel: pick(9), units: pick(4) - 1 } : {}, {
      bypass: pick(8) === 0,
    }),
  );
  const wires = Array.from({ length: pick(30) }, () => {
    const port = pick(12) === 0 ? '.odd' : '';
    return `n${pick(nodes.length)}${port} > n${pick(nodes.length + (pick(20) === 0 ? 1 : 0))}`;
  });
  return drawing(nodes, wires);
}

test('500 random tangles are checked without a throw, alike with and without an earlier check', () => {
  let previous = check(tangle(0));
  const failing = Array.from({ length: 500 }, (_, i) => i + 1).filter((seed) => {
    const document = tangle(seed);
    const fresh = check(document);
    const memoised = check(document, previous);
    previous = fresh;
    const same =
      JSON.stringify([...memoised.nodes, memoised.problems]) === JSON.stringify([...fresh.nodes, fresh.problems]);
    return (
      !same || memoised.order.length !== document.nodes.size || new Set(memoised.order).size !== document.nodes.size
    );
  });
  expect({ failingSeeds: failing }).toEqual({ failingSeeds: [] });
});
