import { describe, expect, it } from 'vitest';
import { BATCH, floatType, outcomeOf } from '../../engine/base/index.js';
import { GraphRecorder } from '../../engine/onnx/index.js';

function recorded(w: GraphRecorder): string[] {
  return w.nodesWritten.map(
    ({ type, inputs, outputs, attributes }) =>
      `${outputs.join(' ')} = ${type}(${inputs.join(' ')}) ${JSON.stringify(attributes)}`,
  );
}

function stored(w: GraphRecorder): unknown[] {
  return w.initialisers.all.map(({ dims, data }) => [dims, ...data]);
}

describe('the writer', () => {
  it('stores equal constants once and tells 0 from -0, float from int and one shape from another', () => {
    const w = new GraphRecorder(17);
    const tokens = [
      w.floats([1]),
      w.floats([1]),
      w.floats([1], [1]),
      w.floats([0]),
      w.floats([-0]),
      w.ints([0], []),
      w.floats([NaN, Infinity], [2]),
      w.floats([NaN, Infinity], [2]),
    ];
    expect([new Set(tokens).size, stored(w)]).toEqual([
      6,
      [
        [[], 1],
        [[1], 1],
        [[], 0],
        [[], -0],
        [[], 0n],
        [[2], NaN, Infinity],
      ],
    ]);
  });

  it('writes a node once per type, inputs and attributes', () => {
    const w = new GraphRecorder(17);
    const x = w.leaf(floatType(BATCH, 2));
    const softmax = (axis: number): string => w.node('Softmax', [x], { axis: { int: axis } });
    expect([softmax(1), softmax(1), softmax(0), recorded(w).length]).toEqual(['%1', '%1', '%2', 2]);
  });

  it('takes reduction axes as an attribute at opset 17 and as an input at 18, but for sums', () => {
    const written = ([17, 18] as const).map((opset) => {
      const w = new GraphRecorder(opset);
      const x = w.leaf(floatType(BATCH, 2));
      w.reduce('ReduceSum', x, [1], true);
      w.reduce('ReduceMax', x, [1], false);
      return [recorded(w), w.reduce('ReduceMax', x, [], false) === x];
    });
    expect(written).toEqual([
      [
        [
          '%2 = ReduceSum(%0 %1) {"keepdims":{"int":1}}',
          '%3 = ReduceMax(%0) {"axes":{"ints":[1]},"keepdims":{"int":0}}',
        ],
        true,
      ],
      [['%2 = ReduceSum(%0 %1) {"keepdims":{"int":1}}', '%3 = ReduceMax(%0 %1) {"keepdims":{"int":0}}'], true],
    ]);
  });

  it('reads the batch size from an input that carries it, dividing and multiplying where it must', () => {
    const w = new GraphRecorder(17);
    w.leaf(floatType(7, { batch: 4 }));
    w.shape([2, 3, BATCH, { batch: 4 }, 5]);
    expect([recorded(w), stored(w)]).toEqual([
      [
        '%2 = Shape(%0) {"start":{"int":1},"end":{"int":2}}',
        '%4 = Div(%2 %3) {}',
        '%6 = Concat(%1 %4 %2 %5) {"axis":{"int":0}}',
      ],
      [
        [[2], 2n, 3n],
        [[1], 4n],
        [[1], 5n],
      ],
    ]);
  });

  it('reshapes with a single -1 and refuses two sizes that carry the batch', () => {
    const w = new GraphRecorder(17);
    const x = w.leaf(floatType(BATCH, 6));
    w.reshape(x, [{ batch: 2 }, 3]);
    const twice = outcomeOf(() => w.reshape(x, [BATCH, BATCH]));
    expect([stored(w), twice.problems.map(({ code, values }) => ({ code, ...values }))]).toEqual([
      [[[2], -1n, 3n]],
      [{ code: 'onnx-two-batch-sizes', shape: '[batch, batch]' }],
    ]);
  });

  it('writes a transpose of a transpose as one, and as none where it undoes the first', () => {
    const w = new GraphRecorder(17);
    const x = w.leaf(floatType(BATCH, 2, 3));
    const turned = (value: string, ...ints: number[]): string => w.node('Transpose', [value], { perm: { ints } });
    const cycled = turned(x, 1, 2, 0);
    expect([turned(cycled, 2, 0, 1), turned(cycled, 1, 2, 0), turned(x, 0, 1, 2), recorded(w)]).toEqual([
      x,
      '%2',
      x,
      ['%1 = Transpose(%0) {"perm":{"ints":[1,2,0]}}', '%2 = Transpose(%0) {"perm":{"ints":[2,0,1]}}'],
    ]);
  });

  it('writes a walk as one step in a body, which sees values around it and keeps its own to itself', () => {
    const w = new GraphRecorder(17);
    const [x, state] = [w.leaf(floatType(3, 2)), w.leaf(floatType(2))];
    const twice = w.node('Add', [state, state]);
    const kept = w.walk({
      carried: [state],
      read: [x],
      reverse: true,
      step: ([before = ''], [part = '']) => {
        w.node('Neg', [part]);
        const sum = w.node('Mul', [part, w.node('Add', [state, state])]);
        return { carried: [w.node('Sub', [sum, before])], kept: [sum, sum, twice] };
      },
    });
    const after = w.node('Add', [state, state]);
    const body = w.nodesWritten[1]?.body;
    expect({
      kept,
      after,
      outer: recorded(w),
      inputs: body?.inputs,
      inner: body?.nodes.map(({ type, inputs, outputs }) => `${outputs.join(' ')} = ${type}(${inputs.join(' ')})`),
      outputs: body?.outputs,
    }).toEqual({
      kept: ['%11', '%12', '%13'],
      after: twice,
      outer: [
        '%2 = Add(%1 %1) {}',
        '%10 %11 %12 %13 = Scan(%1 %0) {"num_scan_inputs":{"int":1},"scan_input_directions":{"ints":[1]},"scan_output_directions":{"ints":[1,1,1]}}',
      ],
      inputs: ['%3', '%4'],
      inner: ['%6 = Mul(%4 %2)', '%7 = Sub(%6 %3)', '%8 = Identity(%6)', '%9 = Identity(%2)'],
      outputs: ['%7', '%6', '%8', '%9'],
    });
  });
});
