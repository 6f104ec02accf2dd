import { expect, test } from 'vitest';
import { emptyDocument } from '../../engine/document/index.js';
import { libraryEntries } from '../../renderer/palette/library-entries.js';
import { searchLibrary } from '../../renderer/palette/search-library.js';

const entries = libraryEntries(emptyDocument('').definitions);
const ids = (query: string): string[] => searchLibrary(entries, query).map(({ entry }) => entry.id);

test('a layer is found by its Chinese name', () => {
  expect(ids('卷积').slice(0, 5)).toEqual([
    'conv2d',
    'depthwiseConv2d',
    'separableConv2d',
    'conv2dTranspose',
    'conv1d',
  ]);
  expect(ids('展平')[0]).toBe('flatten');
});

test('its own name comes before those that only contain it', () => {
  expect(ids('conv2d')[0]).toBe('conv2d');
  expect(ids('c')[0]).toBe('conv2d');
  expect(ids('Max pool 2D')[0]).toBe('maxPool2d');
});

test('names of Keras and PyTorch find our layer and say which it was', () => {
  const found = (query: string): unknown => {
    const [best] = searchLibrary(entries, query);
    return [best?.entry.id, best?.name];
  };
  expect(found('Linear')).toEqual(['dense', 'torch.nn.Linear']);
  expect(found('keras.layers.MaxPooling2D')).toEqual(['maxPool2d', 'keras.layers.MaxPooling2D']);
  expect(found('BatchNorm1d')).toEqual(['batchNorm', 'torch.nn.BatchNorm1d']);
  expect(found('Hardswish')).toEqual(['activation', 'torch.nn.Hardswish']);
});

test('nothing fits: nothing is found; no text: everything', () => {
  expect(ids('zzz')).toEqual([]);
  expect(ids(' ')).toEqual(entries.map(({ id }) => id));
});

test('a definition of the file stands in for the built-in block of its name', () => {
  const own = { id: 'inception', title: 'Mine', nodes: new Map(), wires: new Map(), exposed: [] };
  const found = libraryEntries(new Map([[own.id, own]])).filter(({ id }) => id === 'inception');
  expect(found.map(({ title }) => title.en)).toEqual(['Mine']);
});
