import { describe, expect, it } from 'vitest';
import { BATCH, floatType, problem, valueOf } from '../../../engine/base/index.js';
import type { AnyForm } from '../../../engine/execute/index.js';
import { onnxruntimeWith } from '../../../engine/execute/index.js';
import type { OnnxWriter, Program } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { floats, refusal } from '../small-programs.js';

/** A net of two drawn nodes, of which the second is written by `write`. */
function program(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH, 2));
  const sum = draft.b.from('sum1', () => draft.b.op('add', [x, x], {}));
  draft.outputs.set(
    'y',
    draft.b.from('relu1', () => draft.b.op('relu', [sum], {})),
  );
  return draft.finish();
}

function reluWrittenAs(write: (w: OnnxWriter, x: string) => string): AnyForm {
  return {
    op: 'relu',
    id: 'wrong',
    can: () => true,
    prefers: () => true,
    write: (w, [x]) => [write(w, x as string)],
  };
}

const feeds = { x: floats([1, 2], 1, 2) };

describe('an error of onnxruntime', () => {
  it('while loading becomes a problem that names the drawn node', async () => {
    const executor = onnxruntimeWith([reluWrittenAs((w, x) => w.node('Gemm', [x]))]);
    const loaded = await executor.load({ step: program() }, { threads: 1 });
    expect(loaded.problems).toEqual([
      {
        ...problem('onnxruntime-refused', { program: 'step', reason: expect.stringContaining('relu1/Gemm') as string }),
        node: 'relu1',
      },
    ]);
  });

  it('while running becomes a problem that names the drawn node, and the program can be run again', async () => {
    const executor = onnxruntimeWith([reluWrittenAs((w, x) => w.node('Reshape', [x, w.ints([7])]))]);
    const loaded = valueOf(await executor.load({ step: program() }, { threads: 1 }));
    const refused = await loaded.run('step', feeds).catch((error: unknown) => error);
    expect([refused, await refusal(loaded.run('step', { x: floats([1, 2], 3, 4) }))]).toEqual([
      expect.objectContaining({
        problems: [
          {
            ...problem('onnxruntime-failed', {
              program: 'step',
              reason: expect.stringContaining('relu1/Reshape') as string,
            }),
            node: 'relu1',
          },
        ],
      }),
      [{ code: 'onnxruntime-failed', program: 'step', reason: expect.stringContaining('relu1/Reshape') as string }],
    ]);
    await loaded.close();
  });
});

describe('an operation that cannot be written', () => {
  it('is refused before loading, naming the drawn node', () => {
    const whole = program();
    const nodes = whole.nodes.map((node) =>
      node.op.id === 'relu'
        ? { ...node, op: { id: 'strange', doc: '', infer: node.op.infer, reference: node.op.reference, examples: [] } }
        : node,
    );
    const y = nodes[2]?.outputs[0];
    expect(y && onnxruntimeWith([]).supports({ ...whole, nodes, outputs: new Map([['y', y]]) })).toEqual([
      { ...problem('op-cannot-be-written', { op: 'strange' }), node: 'relu1' },
    ]);
  });
});
