import { expect, test } from 'vitest';
import { layers } from '../../../engine/layers/index.js';
import { axisWords, weightsOf, weightsPage } from '../../../tools/docs/weights-page.js';

const specs = layers.flatMap((layer) => weightsOf(layer).map((spec) => ({ layer: layer.id, ...spec })));

test('every weight names as many axes as it has, all of them explained, and gates where it counts gates', () => {
  const wrong = specs.filter(
    ({ axes, shape, gates }) =>
      axes.length !== shape.length ||
      axes.some((axis) => axisWords[axis] === undefined) ||
      axes.includes('gates·U') !== (gates !== undefined),
  );
  const used = new Set(specs.flatMap(({ axes }) => axes));
  expect([wrong, Object.keys(axisWords).filter((axis) => !used.has(axis))]).toEqual([[], []]);
});

test('docs/weights.md has a row for every weight of every layer', () => {
  const lines = weightsPage(layers).split('\n');
  const rows = specs.map(({ layer, name }) => `| \`${layer}\` | \`${name}\` |`);
  expect(rows.filter((row) => !lines.some((line) => line.startsWith(row)))).toEqual([]);
  expect(lines).toContain('| `lstm` | `kernel` | weight | `gates·U, I` | `i, f, g, o` |');
  expect(lines).toContain('| `conv2dTranspose` | `kernel` | weight | `I, O, kH, kW` |  |');
});
