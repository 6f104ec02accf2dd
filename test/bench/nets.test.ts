import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benchNets } from '../../engine/bench/index.js';
import { check } from '../../engine/check/index.js';

test('the networks have the parameters of their PyTorch twins, but for the second bias of its LSTM', () => {
  const counts = benchNets.map(({ id, batch, graph }) => {
    const checked = check(graph());
    return [id, batch, checked.ok, checked.totals.parameters];
  });
  expect(counts).toEqual([
    ['lenet-5', 64, true, 61_706],
    ['lenet-wide', 64, true, 857_738],
    ['resnet', 32, true, 78_042],
    ['mlp', 128, true, 535_818],
    ['lstm', 32, true, 21_642 - 256],
    ['depthwise', 32, true, 67_914],
    ['transformer', 32, true, 100_618],
  ]);
});

test('the list of the PyTorch side is the same, with the same batch sizes', () => {
  const python = readFileSync(new URL('../../engine/bench/torch/nets.py', import.meta.url), 'utf8');
  const listed = [...python.matchAll(/^ {4}"(.+)": \(.+, (\d+), \([\d, ]+\)\),$/gm)].map((m) => [m[1], Number(m[2])]);
  expect(listed).toEqual(benchNets.map(({ id, batch }) => [id, batch]));
});
