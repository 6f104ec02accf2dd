import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { signalText } from '../../engine/layers/index.js';
import { leNet } from './drawings.js';

test('LeNet-5 has its known shapes, parameters, multiply-adds and receptive fields', () => {
  const checked = check(leNet());
  const rows = checked.order.map((id) => {
    const node = checked.nodes.get(id);
    const { parameters = 0, multiplyAdds = 0 } = node?.cost ?? {};
    return [id, node?.outputs.map(signalText).join(), parameters, multiplyAdds, node?.receptiveField?.size[0]];
  });
  expect({ rows, problems: checked.problems, ok: checked.ok }).toEqual({
    rows: [
      ['input1', '28 × 28 × 1', 0, 0, 1],
      ['conv1', '28 × 28 × 6', 156, 117_600, 5],
      ['pool1', '14 × 14 × 6', 0, 0, 6],
      ['conv2', '10 × 10 × 16', 2416, 240_000, 14],
      ['pool2', '5 × 5 × 16', 0, 0, 16],
      ['flatten1', '400', 0, 0, 32],
      ['dense1', '120', 48_120, 48_000, 32],
      ['dense2', '84', 10_164, 10_080, 32],
      ['dense3', '10', 850, 840, 32],
      ['output1', '10', 0, 0, 32],
    ],
    problems: [],
    ok: true,
  });
});

test('the totals count weights, not statistics, and bytes per example', () => {
  const { totals } = check(leNet());
  const cells = 28 * 28 + 28 * 28 * 6 + 14 * 14 * 6 + 10 * 10 * 16 + 5 * 5 * 16 + 400 + 120 + 84 + 10 + 10;
  expect(totals).toEqual({
    parameters: 61_706,
    trainable: 61_706,
    multiplyAdds: 416_520,
    // Convolution, bias and ReLU; pooling with int64 positions; sums, each with its gradient.
    trainingBytes: 2 * (4 * 2 * (4704 + 1600) + 12 * (1176 + 400) + 4 * (400 + 2 * (120 + 84) + 10 + 10)),
    inferenceBytes: 4 * cells,
  });
});
