import { expect, test } from 'vitest';
import type { HostTensor } from '../../../engine/base/index.js';
import { BATCH, floatType, valueOf } from '../../../engine/base/index.js';
import { onnxruntime, openModel, reference } from '../../../engine/execute/index.js';
import { writeProgram } from '../../../engine/onnx/index.js';
import type { Program } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { floats, numbers } from '../small-programs.js';

const x = floats([1, 1, 2, 2], -1, -2, -3, -4);

/** A row of zeros above the image, and its largest cell: 0, though all cells of the image are below. */
function paddedMaximum(): Program {
  const draft = new ProgramDraft(new NodeList());
  const image = draft.input('x', floatType(BATCH, 1, 2, 2));
  const padded = draft.b.op('pad', [image], { begins: [0, 0, 1, 0], ends: [0, 0, 0, 0], value: 0 });
  const window = { kernel: [3, 2], strides: [1, 1], pads: [0, 0, 0, 0] } as const;
  draft.outputs.set('y', draft.b.op('maxPool', [padded], window));
  return draft.finish();
}

async function byFile(program: Program): Promise<HostTensor | undefined> {
  const facts = { name: 'padded', producerVersion: '0', metadata: new Map<string, string>() };
  const { bytes, outputs } = valueOf(writeProgram(program, { ...facts, opset: 17, state: new Map() }));
  const file = valueOf(await openModel(bytes, 1));
  try {
    return (await file.run({ x }))[outputs.get('y') ?? ''];
  } finally {
    await file.close();
  }
}

test('zeros that are padded before a max pool can win, in training and in a file', async () => {
  const program = paddedMaximum();
  const answers = await Promise.all(
    [reference, onnxruntime].map(async (executor) => {
      const loaded = valueOf(await executor.load({ it: program }, { threads: 1 }));
      return numbers((await loaded.run('it', { x }))['y']);
    }),
  );
  expect([...answers, numbers(await byFile(program))]).toEqual([[0], [0], [0]]);
});
