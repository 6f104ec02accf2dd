import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blocks, findBlock } from '../../engine/blocks/index.js';
import { findLayer } from '../../engine/layers/index.js';
import { fileNameOf } from '../../tools/scaffold/entry-id.js';

const folder = fileURLToPath(new URL('../../engine/blocks', import.meta.url));

/** Files of the folder that hold no block: the contract, the list, and what several blocks share. */
const shared = [
  'catalogue',
  'contract',
  'conv-norm',
  'conv-relu',
  'dense-params',
  'index',
  'keeping-size',
  'residual-params',
  'size-params',
  'squeeze-and-excitation',
  'unet-params',
];

test('the list names every block of the folder once, and each has an example that works', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  expect({
    list: blocks.map(({ id }) => fileNameOf(id)).sort(),
    missingShared: shared.filter((name) => !files.includes(name)),
    withoutExample: blocks.filter(({ examples }) => !examples.some(({ gives }) => Array.isArray(gives))),
  }).toEqual({
    list: files.filter((name) => !shared.includes(name)).sort(),
    missingShared: [],
    withoutExample: [],
  });
});

test('a block is found by its id and nothing else is', () => {
  const strange = ['', '__proto__', 'constructor', 'Fire', 'conv2d'].map(findBlock);
  expect([blocks.map(({ id }) => findBlock(id)), strange]).toEqual([blocks, Array(5).fill(undefined)]);
});

test('no block has the id of a layer', () => {
  expect(blocks.filter(({ id }) => findLayer(id))).toEqual([]);
});
