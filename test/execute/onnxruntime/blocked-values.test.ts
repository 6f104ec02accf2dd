import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../../engine/base/index.js';
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
import { forms, onnxruntimeWith, reference } from '../../../engine/execute/index.js';
import type { Program, Value } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { largestError } from '../example-program.js';

const window = { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] } as const;
const square = { kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], dilations: [1, 1], groups: 1 } as const;

/** The output and the gradients of all inputs of what `make` makes of an image and weights. */
function withGradients(make: (draft: ProgramDraft) => Value): Program {
  const draft = new ProgramDraft(new NodeList());
  const { b } = draft;
  const y = make(draft);
  const wrt = [...draft.inputs.values()];
  differentiate(b, [[y, b.op('mul', [y, y], {})]], wrt).forEach((gradient, i) => {
    if (gradient) draft.outputs.set(`gradient ${[...draft.inputs.keys()][i] ?? ''}`, gradient);
  });
  draft.outputs.set('y', y);
  return draft.finish();
}

/** Images that never leave the blocks between their first convolution and the sum over their cells. */
const chain = withGradients((draft) => {
  const { b } = draft;
  const image = draft.input('x', floatType(BATCH, 3, 8, 4));
  const one = [draft.input('w1', floatType(16, 3, 3, 3)), draft.input('b1', floatType(16))] as const;
  const two = [draft.input('w2', floatType(32, 16, 3, 3)), draft.input('b2', floatType(32))] as const;
  const [pooled] = b.ops('maxPool', [b.op('conv', [image, ...one], square)], window) as [Value];
  const hidden = b.op('relu', [b.op('conv', [b.op('relu', [pooled], {}), ...two], square)], {});
  return b.op('reduceMean', [hidden], { axes: [2, 3], keepDims: false });
});

/** Pooling alone; the gradient must go to the first of several equal winners. */
const pool = withGradients((draft) => {
  return draft.b.op('maxPool', [draft.input('x', floatType(BATCH, 16, 4, 6))], window);
});

function feedsOf(program: Program, batch: number, step: number): Record<string, HostTensor> {
  const feeds = Array.from(program.inputs, ([name, { type }]): [string, HostTensor] => {
    const shape = concreteShape(type.shape, batch);
    const key = randomKey(11, name, batch);
    const data = Float32Array.from({ length: elementCount(shape) }, (_, i) => Math.round(normal(key, i) / step) * step);
    return [name, { dtype: 'float', shape, data }];
  });
  return Object.fromEntries(feeds);
}

describe('values that stay in blocks between operations', () => {
  test.each([
    ['a chain of convolutions, ReLU and pooling', chain, 2 ** -20],
    ['pooling of images with many equal cells', pool, 1],
  ])('%s: outputs and gradients as the reference has them', async (_, program, step) => {
    const wanted = valueOf(await reference.load({ it: program }, { threads: 1 }));
    const blocked = forms.filter(({ id }) => /blocks|either-layout|images-in-turn|hard-sigmoid/.test(id));
    const loaded = valueOf(
      await onnxruntimeWith(blocked.map((form) => ({ ...form, prefers: () => true }))).load(
        { it: program },
        { threads: 2 },
      ),
    );
    const errors: number[] = [];
    for (const batch of [1, 3]) {
      const feeds = feedsOf(program, batch, step);
      errors.push(largestError(await loaded.run('it', feeds), await wanted.run('it', feeds)));
    }
    await loaded.close();
    expect(errors.filter((error) => !(error < 1e-5))).toEqual([]);
  });
});
