import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { BATCH, ProblemError, floatType, valueOf } from '../../engine/base/index.js';
import { openModel } from '../../engine/execute/index.js';
import { readModel, withOutputs, withoutOutputs, writeProgram } from '../../engine/onnx/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';

/** relu(2x), with the doubling, its result once more, the input itself and a side branch as further outputs. */
function written(): Uint8Array {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('input', floatType(BATCH, 2));
  const doubled = draft.b.op('mul', [x, draft.b.scalar(2)], {});
  const end = draft.b.op('relu', [doubled], {});
  draft.outputs.set('end', end);
  draft.outputs.set('layers/double', doubled);
  draft.outputs.set('layers/relu', end);
  draft.outputs.set('layers/input', x);
  draft.outputs.set('layers/side', draft.b.op('add', [x, draft.b.scalar(7)], {}));
  return valueOf(writeProgram(draft.finish(), { name: 'test', opset: 17, state: new Map() })).bytes;
}

const layers = new Set(['layers/double', 'layers/relu', 'layers/input', 'layers/side']);
const x: HostTensor = { dtype: 'float', shape: [2, 2], data: Float32Array.of(-1, 2, 3, -4) };
const end = { dtype: 'float', shape: [2, 2], data: Float32Array.of(0, 4, 6, 0) };
const doubled = { dtype: 'float', shape: [2, 2], data: Float32Array.of(-2, 4, 6, -8) };

describe('a model whose outputs are edited', () => {
  test('loses what only the outputs needed, and says which tensor each of them was', async () => {
    const { bytes, tensors } = valueOf(withoutOutputs(written(), layers));
    const summary = valueOf(readModel(bytes));
    const model = valueOf(await openModel(bytes, 1));
    const answers = await model.run({ input: x });
    await model.close();
    expect([tensors, summary.outputs.map(({ name }) => name), answers]).toEqual([
      new Map([
        ['layers/double', 'layers/double'],
        ['layers/relu', 'end'],
        ['layers/input', 'input'],
      ]),
      ['end'],
      { end },
    ]);
  });

  test('can be given inner tensors as outputs again, and they are what the file computes', async () => {
    const trimmed = valueOf(withoutOutputs(written(), layers));
    const bytes = valueOf(
      withOutputs(
        trimmed.bytes,
        new Map([
          ['layers/double', 'float'],
          ['end', 'float'],
        ]),
      ),
    );
    const model = valueOf(await openModel(bytes, 1));
    const answers = await model.run({ input: x });
    await model.close();
    expect(answers).toEqual({ end, 'layers/double': doubled });
  });

  test('is refused where the bytes are no model', () => {
    const bytes = Uint8Array.of(255, 255, 255);
    const outcomes = [withoutOutputs(bytes, layers), withOutputs(bytes, new Map())];
    expect(outcomes.map((o) => !o.ok && o.problems[0]?.code)).toEqual(['onnx-unreadable', 'onnx-unreadable']);
  });
});

test('a model that cannot be loaded, or is fed something else, is refused with a problem', async () => {
  const refused = [await openModel('/nonexistent.onnx', 1), await openModel(Uint8Array.of(1, 2, 3), 1)];
  const model = valueOf(await openModel(written(), 1));
  const wrong = await model.run({ input: { ...x, shape: [4] } }).catch((error: unknown) => error);
  await model.close();
  expect([
    ...refused.map((o) => !o.ok && o.problems[0]?.code),
    wrong instanceof ProblemError && wrong.problems[0]?.code,
  ]).toEqual(['onnxruntime-refused', 'onnxruntime-refused', 'onnxruntime-failed']);
});
