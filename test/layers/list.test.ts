import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findLayer, layers } from '../../engine/layers/index.js';

const folder = fileURLToPath(new URL('../../engine/layers', import.meta.url));

/** Files of the folder that hold no layer: the contract, the list, and what several layers share. */
const shared = [
  'activations',
  'attend',
  'catalogue',
  'channel-axis',
  'contract',
  'convolution-window',
  'divide-groups',
  'faults',
  'gamma-and-beta',
  'global-pool',
  'head',
  'index',
  'kernel-and-bias',
  'one-way-walk',
  'params',
  'per-channel',
  'pooling',
  'python',
  'recurrence',
  'same-signals',
  'signal',
  'spatial',
  'spread-window',
  'standardise',
  'time-axis',
  'window-faults',
];

/** `maxPool2d` lies in max-pool-2d.ts, `conv2d` in conv2d.ts. */
function fileName(id: string): string {
  const words = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return words === id ? id : words.replace(/([a-z])(\d+d)$/, '$1-$2');
}

test('the list names every layer of the folder once, and each has an example that works', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  expect({
    list: layers.map(({ id }) => fileName(id)).sort(),
    missingShared: shared.filter((name) => !files.includes(name)),
    withoutExample: layers.filter(({ examples }) => !examples.some(({ gives }) => Array.isArray(gives))),
  }).toEqual({
    list: files.filter((name) => !shared.includes(name)).sort(),
    missingShared: [],
    withoutExample: [],
  });
});

test('a layer is found by its id and nothing else is', () => {
  const strange = ['', '__proto__', 'constructor', 'Conv2D'].map(findLayer);
  expect([layers.map(({ id }) => findLayer(id)), strange]).toEqual([
    layers,
    [undefined, undefined, undefined, undefined],
  ]);
});

test('migrations are in the order of the versions that they start from', () => {
  const versions = layers.map(({ migrations }) => migrations.map(({ from }) => from));
  expect(versions).toEqual(versions.map((list) => [...new Set(list)].sort((a, b) => a - b)));
});
