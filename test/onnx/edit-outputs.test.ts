import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { BATCH, ProblemError, floatType, valueOf } from '../../engine/base/index.js';
import { openModel } from '../../engine/execute/index.js';
import { readModel, withOutputs, withoutOutputs, writeProgram } from '../../engine/onnx/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { floats, weight } from '../execute/small-programs.js';

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

/** An LSTM as a Scan, whose body reads a turned kernel and stored sizes that nothing around it reads, and a side branch. */
function walking(): Uint8Array {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('input', floatType(BATCH, 2));
  const sequence = draft.b.op('reshape', [x], { shape: [BATCH, 2, 1] });
  const weights = [
    weight('kernel', floatType(4, 1)),
    weight('recurrent', floatType(4, 1)),
    weight('bias', floatType(4)),
  ].map((spec) => draft.keep(spec));
  const attrs = { hidden: 1, reverse: false, traced: true };
  draft.outputs.set('end', draft.b.op('lstm', [sequence, ...weights], attrs));
  draft.outputs.set('layers/side', draft.b.op('add', [x, draft.b.scalar(7)], {}));
  const state = new Map([
    ['kernel', floats([4, 1], 1, -1, 2, 0.5)],
    ['recurrent', floats([4, 1], 0.5, 1, -1, 2)],
    ['bias', floats([4], 0, 1, 0, -1)],
  ]);
  return valueOf(writeProgram(draft.finish(), { name: 'test', opset: 17, state })).bytes;
}

async function answersOf(bytes: Uint8Array, fed: HostTensor): Promise<unknown> {
  const model = valueOf(await openModel(bytes, 1));
  try {
    return await model.run({ input: fed });
  } finally {
    await model.close();
  }
}

const layers = new Set(['layers/double', 'layers/relu', 'layers/input', 'layers/side']);
const x: HostTensor = { dtype: 'float', shape: [2, 2], data: Float32Array.of(-1, 2, 3, -4) };
const end = { dtype: 'float', shape: [2, 2], data: Float32Array.of(0, 4, 6, 0) };
const doubled = { dtype: 'float', shape: [2, 2], data: Float32Array.of(-2, 4, 6, -8) };

describe('a model whose outputs are edited', () => {
  test('loses what only the outputs needed, and says which tensor each of them was', async () => {
    const { bytes, tensors } = valueOf(withoutOutputs(written(), layers));
    const summary = valueOf(readModel(bytes));
    const answers = await answersOf(bytes, x);
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
    const answers = await answersOf(bytes, x);
    expect(answers).toEqual({ end, 'layers/double': doubled });
  });

  test('keeps what only the body of a walk reads', async () => {
    const whole = walking();
    const { bytes } = valueOf(withoutOutputs(whole, new Set(['layers/side'])));
    const nodes = valueOf(readModel(bytes)).nodes.map(({ type }) => type);
    const before = (await answersOf(whole, x)) as Readonly<Record<string, HostTensor>>;
    expect([nodes, await answersOf(bytes, x)]).toEqual([
      valueOf(readModel(whole))
        .nodes.map(({ type }) => type)
        .slice(0, -1),
      { end: before['end'] },
    ]);
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
