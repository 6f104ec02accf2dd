import { describe, expect, it } from 'vitest';
import { BATCH, floatType, intType, problem, valueOf } from '../../../engine/base/index.js';
import type { AnyForm, HostTensors } from '../../../engine/execute/index.js';
import { onnxruntimeWith } from '../../../engine/execute/index.js';
import type { OnnxWriter, Program } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { floats, numbers, refusal, weight } from '../small-programs.js';

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

/** Counts its steps; `pick1` fails where it is asked for a row that is not there. */
function pickingProgram(): Program {
  const draft = new ProgramDraft(new NodeList());
  const rows = draft.input('rows', intType(BATCH));
  const steps = draft.keep(weight('steps', floatType()));
  const table = draft.keep(weight('table', floatType(3, 2)));
  draft.outputs.set(
    'y',
    draft.b.from('pick1', () => draft.b.op('gather', [table, rows], { axis: 0 })),
  );
  draft.updates.set('steps', draft.b.op('add', [steps, draft.b.scalar(1)], {}));
  return draft.finish();
}

describe('an error in the middle of several steps', () => {
  it('names the drawn node and the program, undoes all of them, and they can be run again', async () => {
    const loaded = valueOf(await onnxruntimeWith([]).load({ count: pickingProgram() }, { threads: 1 }));
    await loaded.write(
      new Map([
        ['steps', floats([], 7)],
        ['table', floats([3, 2], 1, 2, 3, 4, 5, 6)],
      ]),
    );
    const steps = (...picked: number[]): HostTensors[] =>
      picked.map((row) => ({ rows: { dtype: 'int', shape: [1], data: Int32Array.of(row) } }));
    const refused = await loaded.runSteps('count', steps(0, 1, 9, 2)).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problems: [{ code: 'onnxruntime-failed', node: 'pick1', values: { program: 'count' } }],
    });
    const before = numbers((await loaded.read(['steps'])).get('steps'));
    const outputs = await loaded.runSteps('count', steps(0, 2));
    const after = numbers((await loaded.read(['steps'])).get('steps'));
    expect([before, outputs.map(({ y }) => numbers(y)), after]).toEqual([
      [7],
      [
        [1, 2],
        [5, 6],
      ],
      [9],
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
