import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findOp, ops } from '../../engine/ops/index.js';

const folder = fileURLToPath(new URL('../../engine/ops', import.meta.url));

/** Files of the folder that hold no operation: the contract, the builder, and loops or rules that operations share. */
const shared = [
  'arriving',
  'attention-loops',
  'attention-onnx',
  'attention-shape',
  'attention-steps',
  'axis-blocks',
  'batch-norm-channels',
  'bias-input',
  'binary',
  'broadcast',
  'builder',
  'contract',
  'conv-loops',
  'conv-shape',
  'error-function',
  'faults',
  'gelu-parts',
  'gru-gradient-loops',
  'gru-gradient-onnx',
  'gru-gradient-steps',
  'gru-loops',
  'gru-onnx',
  'gru-shape',
  'gru-steps',
  'index',
  'indexed-rows',
  'layer-norm-rows',
  'leaves',
  'list',
  'lstm-gradient-loops',
  'lstm-gradient-onnx',
  'lstm-gradient-steps',
  'lstm-loops',
  'lstm-onnx',
  'lstm-shape',
  'lstm-steps',
  'mat-mul-gradients',
  'mat-mul-loops',
  'mat-mul-onnx',
  'onnx-types',
  'onnx-writer',
  'pool-window',
  'position-loops',
  'program',
  'recurrent-onnx',
  'recurrent-steps',
  'reduce',
  'share-among-two',
  'softmax-axis',
  'step-order',
  'strided',
  'sum-of-rows',
  'unary',
  'update-inputs',
  'window',
];

function kebab(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

test('the list names every operation of the folder once', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  const operations = files.filter((name) => !shared.includes(name)).sort();
  expect({
    list: ops.map((op) => kebab(op.id)).sort(),
    missingShared: shared.filter((name) => !files.includes(name)),
  }).toEqual({
    list: operations,
    missingShared: [],
  });
});

test('an operation is found by its id and nothing else is', () => {
  expect([ops.map((op) => findOp(op.id)), findOp('input'), findOp('__proto__')]).toEqual([ops, undefined, undefined]);
});
