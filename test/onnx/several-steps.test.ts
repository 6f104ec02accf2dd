import { fromBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { BATCH, floatType, valueOf } from '../../engine/base/index.js';
import type { GraphProto } from '../../engine/onnx/generated/onnx_pb.js';
import { ModelProtoSchema } from '../../engine/onnx/generated/onnx_pb.js';
import { readModel, severalSteps, writeProgram } from '../../engine/onnx/index.js';
import type { Program } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { weight } from '../execute/small-programs.js';

/** y = x * scale + shift, then scale becomes scale + rate; shift stays, and y is given out twice. */
function program(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH, 3));
  const rate = draft.input('rate', floatType());
  const shift = draft.keep(weight('shift', floatType(3)));
  const scale = draft.keep(weight('scale', floatType(3)));
  const y = draft.b.from('dense1', () => draft.b.op('add', [draft.b.op('mul', [x, scale], {}), shift], {}));
  draft.outputs.set('y', y);
  draft.outputs.set('again', y);
  draft.updates.set('scale', draft.b.op('add', [scale, rate], {}));
  return draft.finish();
}

const named = (names: ReadonlyMap<string, string>): unknown => Object.fromEntries(names);

describe('a model of several steps', () => {
  const one = valueOf(writeProgram(program(), { name: 'step', opset: 18, state: 'inputs' }));
  const several = severalSteps(one);
  const graph = fromBinary(ModelProtoSchema, several.bytes).graph as GraphProto;

  it('is one node whose inputs and outputs have an axis over the steps, save for the state', () => {
    const { inputs, outputs, opset } = valueOf(readModel(several.bytes));
    const float = (name: string, ...shape: (number | string)[]): unknown => ({ name, elementType: 'float', shape });
    expect({ inputs, outputs, opset, nodes: graph.node.map(({ opType }) => opType) }).toEqual({
      inputs: [
        float('scale[steps]', 3),
        float('shift', 3),
        float('x[steps]', 'steps', 'batch', 3),
        float('rate[steps]', 'steps'),
      ],
      outputs: [
        float('scale.next[steps]', 3),
        float('y[steps]', 'steps', 'batch', 3),
        float('again[steps]', 'steps', 'batch', 3),
      ],
      opset: 18,
      nodes: ['Scan'],
    });
  });

  it('has the model of one step inside, which sees the state that it does not change from outside', () => {
    const body = graph.node[0]?.attribute.find(({ name }) => name === 'body')?.g;
    expect({
      inputs: body?.input.map(({ name }) => name),
      nodes: body?.node.map((n) => `${n.name}: ${n.output.join()} = ${n.opType}(${n.input.join()})`),
      outputs: body?.output.map(({ name }) => name),
    }).toEqual({
      inputs: ['scale', 'x', 'rate'],
      nodes: [
        'dense1/Mul: dense1/Mul.out = Mul(x,scale)',
        'dense1/Add: y = Add(dense1/Mul.out,shift)',
        'Add: scale.next = Add(scale,rate)',
        'Identity: again = Identity(y)',
      ],
      outputs: ['scale.next', 'y', 'again'],
    });
  });

  it('says what its names are, and keeps the drawn nodes behind the inner ones', () => {
    expect([several.inputs, several.state, several.outputs, several.updates].map(named)).toEqual([
      { x: 'x[steps]', rate: 'rate[steps]' },
      { shift: 'shift', scale: 'scale[steps]' },
      { y: 'y[steps]', again: 'again[steps]' },
      { scale: 'scale.next[steps]' },
    ]);
    expect([several.origins, several.nodeCount]).toEqual([one.origins, one.nodeCount]);
  });
});
