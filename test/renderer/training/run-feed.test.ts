import { expect, test } from 'vitest';
import type { RunRecord } from '../../../main/bridge/index.js';
import { RunFeed } from '../../../renderer/training/run-feed.js';
import { healthOf, nodeStatistics } from '../../../renderer/training/layers/node-statistics.js';

const record: RunRecord = {
  line: { folder: '/runs/a', status: 'running', exports: [], problems: [] },
  settings: { epochs: 4 },
  executor: 'onnxruntime 1',
  threads: 1,
  versions: { netloom: '1', node: '24', platform: 'linux', arch: 'x64' },
  data: { source: 'digits', fingerprint: '' },
  seconds: 0,
  examples: { train: 20, validation: 5, test: 5 },
  stepsPerEpoch: 10,
  step: 12,
  curves: { loss: { training: { x: [1], y: [2] }, validation: { x: [1], y: [1.5] } } },
  steps: { x: [0.5, 1.2], y: [3, 1] },
  stepMeans: { x: [0.5, 1.2], y: [3, 1] },
  best: { epoch: 1, step: 10, validationLoss: 1.5, metrics: {} },
  layers: [],
  problems: [],
  graph: '',
};

test('what was read is not counted twice, and what is told goes on where it ends', () => {
  const feed = new RunFeed(record);
  expect(feed.take({ type: 'steps', first: 11, losses: [9, 9] })).toBe(false);
  expect(feed.take({ type: 'steps', first: 12, losses: [9, 0.8, 0.7] })).toBe(true);
  expect([feed.charts().steps, feed.gap]).toEqual([{ x: [0.5, 1.2, 1.3, 1.4], y: [3, 1, 0.8, 0.7] }, false]);
});

test('steps that are missing between both are noticed', () => {
  const feed = new RunFeed(record);
  feed.take({ type: 'steps', first: 15, losses: [1] });
  expect(feed.gap).toBe(true);
});

test('however many epochs are told, a curve stays short and ends with the newest', () => {
  const feed = new RunFeed(record, 250);
  const figures = (loss: number) => ({ loss, metrics: {} });
  for (let epoch = 2; epoch <= 5000; epoch++) {
    feed.take({
      type: 'epoch',
      seconds: 1,
      step: 10 * epoch,
      epoch,
      best: false,
      train: figures(2),
      validation: figures(1 / epoch),
    });
  }
  const { x, y } = feed.charts().curves['loss']?.validation ?? { x: [], y: [] };
  expect([x.length > 250, x.length <= 501, x.at(-1), y.at(-1)]).toEqual([true, true, 5000, 1 / 5000]);
  expect(feed.charts().curves).toBe(feed.charts().curves);
});

test('an epoch adds to each curve and may be the best so far', () => {
  const feed = new RunFeed(record);
  const figures = (loss: number) => ({ loss, metrics: { accuracy: 0.9 } });
  const epoch = { type: 'epoch', seconds: 1, step: 20, epoch: 2, best: true } as const;
  feed.take({ ...epoch, train: figures(1), validation: figures(1.2) });
  expect(feed.take({ ...epoch, train: figures(1), validation: figures(1.2) })).toBe(false);
  const { curves, best } = feed.charts();
  expect([curves['loss']?.validation, curves['accuracy']?.training, best?.epoch]).toEqual([
    { x: [1, 2], y: [1.5, 1.2] },
    { x: [2], y: [0.9] },
    2,
  ]);
});

test('a block is what its layers are together, and is judged as a layer is', () => {
  const sample = {
    step: 3,
    layers: [
      { node: 'b/one', updateRatio: 0.003, weightNorm: 3, gradientNorm: 3, deadShare: 0.5, activationDeviation: 1 },
      { node: 'b/two', updateRatio: 0.004, weightNorm: 4, gradientNorm: 4, deadShare: 0, activationDeviation: 2 },
      { node: 'other', activationDeviation: 5 },
    ],
  };
  const block = nodeStatistics(sample, 'b', ['b/one', 'b/two']);
  expect([block?.weightNorm, block?.gradientNorm, block?.activationDeviation]).toEqual([5, 5, 2]);
  expect(block?.updateRatio).toBeCloseTo(Math.hypot(0.009, 0.016) / 5);
  expect(block && [healthOf(block, 'gradients'), healthOf(block, 'activations')]).toEqual(['healthy', 'small']);
  expect(healthOf({ node: 'n', updateRatio: 0.2 }, 'gradients')).toBe('large');
});
