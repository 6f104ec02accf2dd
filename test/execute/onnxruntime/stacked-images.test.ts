import { expect, test } from 'vitest';
import { BATCH, floatType, valueOf } from '../../../engine/base/index.js';
import { forms, onnxruntimeWith, reference } from '../../../engine/execute/index.js';
import type { ConvAttrs, Op, OpExample } from '../../../engine/ops/index.js';
import { findOp } from '../../../engine/ops/index.js';
import { exampleProgram, largestError, seededFeeds } from '../example-program.js';

const op = findOp('convWeightGradient') as Op;
const example: OpExample<ConvAttrs> = {
  inputs: [floatType(BATCH, 3, 5, 4), floatType(BATCH, 8, 3, 4)],
  attrs: { kernel: [3, 3], strides: [2, 1], pads: [1, 1, 1, 1], dilations: [1, 1], groups: 1 },
  gives: ['float[8, 3, 3, 3]'],
};

test('stacks of images add up over several chunks, the last one in part empty', async () => {
  const only = forms.filter(({ id }) => id === 'stacked-images').map((form) => ({ ...form, prefers: () => true }));
  const program = { it: exampleProgram(op, example) };
  const wanted = valueOf(await reference.load(program, { threads: 1 }));
  const loaded = valueOf(await onnxruntimeWith(only).load(program, { threads: 2 }));
  const errors: number[] = [];
  for (const batch of [1, 16, 35]) {
    const feeds = seededFeeds(op, example, batch, 7);
    errors.push(largestError(await loaded.run('it', feeds), await wanted.run('it', feeds)));
  }
  await loaded.close();
  expect(errors.filter((error) => !(error < 1e-5))).toEqual([]);
});
