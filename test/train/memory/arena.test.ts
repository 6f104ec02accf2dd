import { expect, test } from 'vitest';
import { Arena } from '../../../engine/train/memory/arena.js';

const MB = 2 ** 20;

test('only what was written to is resident, in pieces of 256 bytes', () => {
  const arena = new Arena();
  arena.take(1);
  arena.take(257);
  expect(arena.resident).toBe(256 + 512);
});

test('what is given back is used again, joined with its neighbours', () => {
  const arena = new Arena();
  const pieces = [arena.take(1000), arena.take(1000), arena.take(1000)];
  arena.take(1000);
  for (const piece of pieces) arena.give(piece);
  arena.take(3000);
  expect(arena.resident).toBe(4 * 1024);
});

test('regions double, and a hole that is too small stays a hole', () => {
  const arena = new Arena();
  const first = arena.take(MB);
  arena.take(2 * MB);
  arena.give(first);
  arena.take(1.5 * MB);
  expect(arena.resident).toBe(4.5 * MB);
});

test('the smallest piece that is large enough is taken', () => {
  const arena = new Arena();
  const [large, , small] = [arena.take(512 * 1024), arena.take(256), arena.take(1024), arena.take(256)];
  arena.give(large);
  arena.give(small);
  expect(arena.take(1024)).toEqual(small);
});
