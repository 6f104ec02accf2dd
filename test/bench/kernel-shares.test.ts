import { expect, test } from 'vitest';
import { dearestKernels } from '../../engine/bench/index.js';

const kernel = (op: string, dur: number) => ({ cat: 'Node', name: `x/${op}_kernel_time`, dur, args: { op_name: op } });

test('kernels are added up by kind; loops, fences and the session itself are not counted', () => {
  const trace = [
    { cat: 'Session', name: 'model_run', dur: 9999 },
    { cat: 'Node', name: 'x/Conv_fence_before', dur: 50, args: { op_name: 'Conv' } },
    kernel('Loop', 9000),
    kernel('Conv', 3000),
    kernel('Conv', 1000),
    ...['Add', 'Mul', 'Gemm', 'Relu', 'Sub'].map((op, i) => kernel(op, 1000 + 200 * i)),
    { cat: 'Node', name: 'nameless_kernel_time', dur: 5 },
  ];
  const shares = dearestKernels(JSON.stringify(trace), 2);
  expect(shares).toEqual([
    { kernel: 'Conv', share: 4000 / 11_000, msPerStep: 2 },
    { kernel: 'Sub', share: 1800 / 11_000, msPerStep: 0.9 },
    { kernel: 'Relu', share: 1600 / 11_000, msPerStep: 0.8 },
    { kernel: 'Gemm', share: 1400 / 11_000, msPerStep: 0.7 },
    { kernel: 'Mul', share: 1200 / 11_000, msPerStep: 0.6 },
  ]);
});
