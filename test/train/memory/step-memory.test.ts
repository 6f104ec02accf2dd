import { expect, test } from 'vitest';
import { BATCH, floatType } from '../../../engine/base/index.js';
import type { Program } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { runOrder } from '../../../engine/train/memory/run-order.js';
import { stepMemory } from '../../../engine/train/memory/step-memory.js';

function program(build: (draft: ProgramDraft) => void): Program {
  const draft = new ProgramDraft(new NodeList());
  build(draft);
  return draft.finish();
}

const state = (name: string, ...shape: number[]) =>
  ({ name, type: floatType(...shape), kind: 'weight', initial: { kind: 'constant', value: 0 } }) as const;

/** Bytes of [batch, 64] at batch 4. */
const X = 4 * 4 * 64;

test('each result of a chain takes the place of the one before', () => {
  const chain = program((draft) => {
    const { b } = draft;
    const x = draft.input('x', floatType(BATCH, 64));
    const once = b.op('neg', [x], {});
    draft.outputs.set('y', b.op('relu', [b.op('tanh', [once], {})], {}));
  });
  expect(stepMemory(chain, 4)).toEqual({ total: X, activations: X });
});

test('what is read again later is kept until then, and reshaping takes nothing', () => {
  const kept = program((draft) => {
    const { b } = draft;
    const x = draft.input('x', floatType(BATCH, 64));
    const once = b.op('exp', [x], {});
    const twice = b.op('exp', [b.op('reshape', [once], { shape: [BATCH, 8, 8] })], {});
    const flat = b.op('reshape', [twice], { shape: [BATCH, 64] });
    draft.outputs.set('y', b.op('mul', [flat, once], {}));
  });
  expect(stepMemory(kept, 4)).toEqual({ total: 2 * X, activations: 2 * X });
});

test('new state stays until the end of the step, and does not grow with the batch', () => {
  const two = program((draft) => {
    const { b } = draft;
    for (const name of ['a', 'b']) draft.updates.set(name, b.op('neg', [draft.keep(state(name, 64))], {}));
  });
  expect(stepMemory(two, 1000)).toEqual({ total: 2 * 256, activations: 0 });
});

test('the gradient of a small kernel copies both of its tensors and is there for each image meanwhile, but not for a kernel of one cell', () => {
  const gradient = (kernel: number): Program =>
    program((draft) => {
      const x = draft.input('x', floatType(BATCH, 16, 8, 8));
      const d = draft.input('d', floatType(BATCH, 16, 8, 8));
      const pad = (kernel - 1) / 2;
      const attrs = {
        kernel: [kernel, kernel],
        strides: [1, 1],
        dilations: [1, 1],
        pads: [pad, pad, pad, pad],
      } as const;
      draft.outputs.set('w', draft.b.op('convWeightGradient', [x, d], { ...attrs, groups: 1 }));
    });
  const [image, weights] = [4 * 2 * 16 * 64, 4 * 16 * 16];
  expect([stepMemory(gradient(3), 2).total, stepMemory(gradient(1), 2).total]).toEqual([
    2 * image + (1 + 2) * 9 * weights,
    weights,
  ]);
});

test('nodes run depth first from the last result back, so that what was needed last is done first', () => {
  const { outputs, ...step } = program((draft) => {
    const { b } = draft;
    const x = draft.input('x', floatType(BATCH, 64));
    const [early, late] = [b.op('exp', [x], {}), b.op('tanh', [x], {})];
    draft.outputs.set('first', b.op('neg', [early], {}));
    draft.outputs.set('second', b.op('mul', [early, late], {}));
  });
  expect(runOrder({ outputs, ...step }).map(({ op }) => op.id)).toEqual(['tanh', 'exp', 'mul', 'neg']);
});
