import { expect, test } from 'vitest';
import { mainFile } from '../../renderer/data/main-file.js';

test('of several files the one with the examples is learnt from', () => {
  const sets = [
    ['train-labels-idx1-ubyte.gz', 'train-images-idx3-ubyte.gz'],
    ['y_train.npy', 'x_train.npy'],
    ['readme.txt', 'flats.CSV'],
    ['a.npz'],
    ['photo.jpg', 'notes.txt'],
  ];
  expect(sets.map(mainFile)).toEqual(['train-images-idx3-ubyte.gz', 'x_train.npy', 'flats.CSV', 'a.npz', undefined]);
});
