import { createHash } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import type { HostTensor, Outcome } from '../../engine/base/index.js';
import { BATCH, floatType, valueOf } from '../../engine/base/index.js';
import { ModelProtoSchema } from '../../engine/onnx/generated/onnx_pb.js';
import type { WriteOptions, WrittenModel } from '../../engine/onnx/index.js';
import { readModel, writeProgram } from '../../engine/onnx/index.js';
import type { Program } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { stepProgram, weight } from '../execute/small-programs.js';

const options: WriteOptions = { name: 'net', opset: 17, state: 'inputs' };

/** The graph as one line per node: `name: output, ... = Type(input, ...)`. */
function lines(bytes: Uint8Array): string[] {
  const { graph } = fromBinary(ModelProtoSchema, bytes);
  return (graph?.node ?? []).map((n) => `${n.name}: ${n.output.join(', ')} = ${n.opType}(${n.input.join(', ')})`);
}

function draftOf(make: (draft: ProgramDraft) => void): Program {
  const draft = new ProgramDraft(new NodeList());
  make(draft);
  return draft.finish();
}

function codes(outcome: Outcome<WrittenModel>): unknown[] {
  return outcome.problems.map(({ code, values, node }) => ({ code, ...values, node }));
}

describe('a program written as ONNX', () => {
  it('has the same bytes each time', () => {
    const hash = (): string =>
      createHash('sha256')
        .update(valueOf(writeProgram(stepProgram(), options)).bytes)
        .digest('hex');
    expect(hash()).toBe(hash());
  });

  it('is fed its state for training and answers what it becomes', () => {
    const written = valueOf(writeProgram(stepProgram(), { ...options, metadata: new Map([['classes', '0,1']]) }));
    expect([lines(written.bytes), valueOf(readModel(written.bytes))]).toEqual([
      ['Mul: y = Mul(x, layer/scale)', 'Add: layer/scale.next = Add(layer/scale, rate)'],
      {
        irVersion: 8,
        opset: 17,
        producer: 'netloom',
        metadata: new Map([['classes', '0,1']]),
        inputs: [
          { name: 'x', elementType: 'float', shape: ['batch', 3] },
          { name: 'rate', elementType: 'float', shape: [] },
          { name: 'layer/scale', elementType: 'float', shape: [3] },
        ],
        outputs: [
          { name: 'y', elementType: 'float', shape: ['batch', 3] },
          { name: 'layer/scale.next', elementType: 'float', shape: [3] },
        ],
        nodes: [
          { type: 'Mul', inputs: ['x', 'layer/scale'], outputs: ['y'] },
          { type: 'Add', inputs: ['layer/scale', 'rate'], outputs: ['layer/scale.next'] },
        ],
        dataFiles: [],
      },
    ]);
  });

  it('stores its state for export, in float32 whatever it came in', () => {
    const state = new Map<string, HostTensor>([
      ['layer/scale', { dtype: 'float', shape: [3], data: Float64Array.of(0.1, 2, 3) }],
    ]);
    const program = stepProgram();
    const { bytes } = valueOf(writeProgram({ ...program, updates: new Map() }, { ...options, state }));
    const graph = fromBinary(ModelProtoSchema, bytes).graph;
    const stored = graph?.initializer.map((t) => [
      t.name,
      t.dims,
      Array.from(new Float32Array(t.rawData.slice().buffer)),
    ]);
    expect([stored, graph?.input.map(({ name }) => name)]).toEqual([
      [['layer/scale', [3n], [Math.fround(0.1), 2, 3]]],
      ['x', 'rate'],
    ]);
  });

  it('is refused when a stored tensor has no value, or the file would pass 2 GiB', () => {
    const program = draftOf((draft) => {
      const kept = draft.keep(weight('table', floatType(2 ** 29)));
      draft.outputs.set('y', draft.b.op('relu', [kept], {}));
    });
    const zeros: HostTensor = { dtype: 'float', shape: [2 ** 29], data: new Float32Array(2 ** 29) };
    const refusals = [new Map<string, HostTensor>(), new Map([['table', zeros]])].map((state) =>
      codes(writeProgram(program, { ...options, state })),
    );
    expect(refusals).toEqual([
      [{ code: 'state-missing', name: 'table', node: undefined }],
      [{ code: 'onnx-too-large', gibibytes: 2, node: undefined }],
    ]);
  });

  it('writes equal nodes once, leaves dead ones out, and names nodes after the drawn node', () => {
    const program = draftOf((draft) => {
      const x = draft.input('x', floatType(BATCH, 2));
      const [a, b] = ['first', 'second'].map((origin) => draft.b.from(origin, () => draft.b.op('relu', [x], {})));
      if (!a || !b) throw new Error('two values were made');
      draft.b.op('mul', [a, x], {});
      draft.outputs.set(
        'y',
        draft.b.from('last', () => draft.b.op('add', [a, b], {})),
      );
    });
    expect(lines(valueOf(writeProgram(program, options)).bytes)).toEqual([
      'first/Relu: first/Relu.out = Relu(x)',
      'last/Add: y = Add(first/Relu.out, first/Relu.out)',
    ]);
  });

  it('copies a value only where it has two names or is an input', () => {
    const program = draftOf((draft) => {
      const x = draft.input('x', floatType(BATCH, 2));
      const y = draft.b.op('relu', [x], {});
      draft.outputs.set('same', x).set('y', y).set('again', y).set('one', draft.b.scalar(1));
    });
    expect(lines(valueOf(writeProgram(program, options)).bytes)).toEqual([
      'Relu: y = Relu(x)',
      'Identity: same = Identity(x)',
      'Identity_2: again = Identity(y)',
      'Identity_3: one = Identity(constant)',
    ]);
  });

  it('gives hostile names a safe and unique form and tells which', () => {
    const long = 'n'.repeat(1_000_000);
    const program = draftOf((draft) => {
      for (const name of ['a b', 'a\u0000b', '', '__proto__', '卷积1', long]) {
        draft.outputs.set(name, draft.b.op('relu', [draft.input(name, floatType(BATCH, 1))], {}));
      }
    });
    const { inputs } = valueOf(writeProgram(program, options));
    expect([...inputs]).toEqual([
      ['a b', 'a_b'],
      ['a\u0000b', 'a_b_2'],
      ['', 'unnamed'],
      ['__proto__', '__proto___2'],
      ['卷积1', '卷积1'],
      [long, 'n'.repeat(80)],
    ]);
  });

  it('gives a multiple of the batch a symbol of its own', () => {
    const program = draftOf((draft) => {
      const x = draft.input('x', floatType(BATCH, 50, 2));
      draft.outputs.set('y', draft.b.op('reshape', [x], { shape: [{ batch: 50 }, 2] }));
    });
    const { bytes } = valueOf(writeProgram(program, options));
    expect([lines(bytes), valueOf(readModel(bytes)).outputs]).toEqual([
      ['Reshape: y = Reshape(x, constant)'],
      [{ name: 'y', elementType: 'float', shape: ['50*batch', 2] }],
    ]);
  });

  it('is refused where a shape needs a batch size that no input carries, naming the drawn node', () => {
    const program = draftOf((draft) => {
      const x = draft.input('x', floatType(2));
      draft.outputs.set(
        'y',
        draft.b.from('wide', () => draft.b.op('broadcastTo', [x], { shape: [BATCH, 2] })),
      );
    });
    expect(codes(writeProgram(program, options))).toEqual([
      { code: 'onnx-no-batch-input', shape: '[batch, 2]', node: 'wide' },
    ]);
  });
});
