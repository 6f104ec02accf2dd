import { describe, expect, it } from 'vitest';
import type { HostTensor, TensorType } from '../../../engine/base/index.js';
import {
  BATCH,
  concreteShape,
  elementCount,
  floatType,
  normal,
  randomKey,
  valueOf,
} from '../../../engine/base/index.js';
import { differentiate } from '../../../engine/compile/index.js';
import type { Executor } from '../../../engine/execute/index.js';
import { onnxruntime, onnxruntimeWith, reference } from '../../../engine/execute/index.js';
import type { Program, Value } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { largestError } from '../example-program.js';
import { weight } from '../small-programs.js';

const types: Record<string, TensorType> = {
  kernel1: floatType(16, 1, 3, 3),
  kernel2: floatType(16, 16, 3, 3),
  gamma: floatType(16),
  beta: floatType(16),
  dense: floatType(3, 16 * 5 * 5),
};
const attrs = { kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], dilations: [1, 1], groups: 1 } as const;

/** Two convolutions whose batch norms share gamma and beta, pooling and a dense layer; all gradients of sum(y * seed). */
function program(): Program {
  const draft = new ProgramDraft(new NodeList());
  const { b } = draft;
  const x = draft.input('x', floatType(BATCH, 1, 11, 11));
  const seed = draft.input('seed', floatType(BATCH, 3));
  const kept = new Map(Object.entries(types).map(([name, type]) => [name, draft.keep(weight(name, type))]));
  const the = (name: string): Value => kept.get(name) as Value;
  const block = (from: Value, kernel: Value): Value => {
    const z = b.op('conv', [from, kernel], attrs);
    const normed = b.op('batchNorm', [z, the('gamma'), the('beta')], { epsilon: 1e-5 });
    return b.op('relu', [normed], {});
  };
  const first = block(x, the('kernel1'));
  const second = block(first, the('kernel2'));
  const window = { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] } as const;
  const pooled = b.op('maxPool', [second], window);
  const flat = b.op('reshape', [pooled], { shape: [BATCH, 16 * 5 * 5] });
  const y = b.op('matMul', [flat, the('dense')], { transA: false, transB: true });
  draft.outputs.set('y', y);
  const wrt = [x, ...kept.values()];
  const gradients = differentiate(b, [[y, seed]], wrt);
  ['x', ...kept.keys()].forEach((name, i) => draft.outputs.set(`d/${name}`, gradients[i] as Value));
  return draft.finish();
}

function random(stream: string, type: TensorType, batch: number, seed: number): HostTensor {
  const shape = concreteShape(type.shape, batch);
  const key = randomKey(seed, stream);
  return { dtype: 'float', shape, data: Float32Array.from({ length: elementCount(shape) }, (_, i) => normal(key, i)) };
}

async function answers(executor: Executor, batch: number, seed: number): Promise<Record<string, HostTensor>> {
  const loaded = valueOf(await executor.load({ step: program() }, { threads: 2 }));
  await loaded.write(new Map(Object.entries(types).map(([name, type]) => [name, random(name, type, 1, seed)])));
  const feeds = {
    x: random('x', floatType(BATCH, 1, 11, 11), batch, seed),
    seed: random('seed', floatType(BATCH, 3), batch, seed),
  };
  const outputs = await loaded.run('step', feeds);
  await loaded.close();
  return outputs;
}

describe('the gradients of a net whose batch norms share gamma and beta', () => {
  it.each([1, 2])('agree with the reference, with forms and without (seed %i)', async (seed) => {
    for (const batch of [3, 5]) {
      const wanted = await answers(reference, batch, seed);
      const errors = [
        largestError(await answers(onnxruntime, batch, seed), wanted),
        largestError(await answers(onnxruntimeWith([]), batch, seed), wanted),
      ];
      expect(errors.map((error) => (error < 1e-4 ? 'agrees' : error))).toEqual(['agrees', 'agrees']);
    }
  });
});
