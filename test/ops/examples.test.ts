import { describe, expect, test } from 'vitest';
import type { Tensor, TensorType } from '../../engine/base/index.js';
import { carriesBatch, concreteShape, elementCount, typeText, valueOf } from '../../engine/base/index.js';
import { evaluate } from '../../engine/execute/reference/index.js';
import type { Op } from '../../engine/ops/index.js';
import { NodeList, ops } from '../../engine/ops/index.js';
import { exampleInputs } from './example-inputs.js';
import type { OpCase } from './op-cases.js';
import { opCases, validCases } from './op-cases.js';

const SEED = 20261121;
const batches = [2, 3];

function typesOf({ op, example }: OpCase): TensorType[] {
  return valueOf(op.infer(example.inputs, example.attrs));
}

test.each(opCases)('$name is inferred as stated', ({ op, example }) => {
  const outcome = op.infer(example.inputs, example.attrs);
  const came = outcome.ok ? outcome.value.map(typeText) : { fault: outcome.problems[0]?.code };
  expect(came).toEqual(example.gives);
});

test.each(ops.map((op) => op as Op))(
  '$id has an example that works, with the batch in it where it has inputs',
  (op) => {
    const valid = validCases.filter((c) => c.op === op);
    const batched = valid.filter(({ example }) => example.inputs.some((t) => t.shape.some(carriesBatch)));
    expect({ works: valid.length > 0, batched: batched.length > 0 }).toEqual({
      works: true,
      batched: valid.some(({ example }) => example.inputs.length > 0),
    });
  },
);

test.each(ops.map((op) => op as Op))(
  '$id can be written as ONNX and differentiated, or says that it is a step',
  (op) => {
    expect({
      written: Boolean(op.onnx ?? op.decompose),
      differentiated: op.id === 'constant' || Boolean(op.adjoint ?? op.decompose ?? op.piecewiseConstant),
      adjointAndStep: Boolean(op.adjoint) && Boolean(op.piecewiseConstant),
    }).toEqual({ written: true, differentiated: true, adjointAndStep: false });
  },
);

/** The largest difference between two tensors; Infinity where they cannot be compared. */
function farthest(a: Tensor | undefined, b: Tensor | undefined): number {
  if (!a || !b || a.data.length !== b.data.length) return Infinity;
  return a.data.reduce((worst, v, k) => Math.max(worst, Math.abs(v - (b.data[k] as number))), 0);
}

describe.each(batches)('for a batch of %i', (batch) => {
  test.each(validCases)(`$name computes what was inferred (seed ${SEED})`, (opCase) => {
    const { op, example } = opCase;
    const types = typesOf(opCase);
    const shapes = types.map((t) => concreteShape(t.shape, batch));
    const outputs = op.reference(exampleInputs(op, example, batch, SEED), example.attrs, shapes);
    expect(
      outputs.map(({ dtype, shape, data }) => ({
        type: typeText({ dtype, shape }),
        elements: data.length,
        numbers: data.every((v) => (dtype === 'int' ? Number.isSafeInteger(v) : Number.isFinite(v))),
      })),
    ).toEqual(
      types.map(({ dtype, shape }) => ({
        type: typeText({ dtype, shape: concreteShape(shape, batch) }),
        elements: elementCount(concreteShape(shape, batch)),
        numbers: true,
      })),
    );
  });

  test.each(validCases.filter(({ op }) => op.decompose))(
    `$name gives the same through its parts (seed ${SEED})`,
    (opCase) => {
      const { op, example } = opCase;
      const types = typesOf(opCase);
      const shapes = types.map((t) => concreteShape(t.shape, batch));
      const inputs = exampleInputs(op, example, batch, SEED);
      const whole = op.reference(inputs, example.attrs, shapes);
      const b = new NodeList();
      const leaves = example.inputs.map((type, i) => b.input(String(i), type));
      const parts = op.decompose?.(b, leaves, example.attrs) ?? [];
      const values = evaluate(b.nodes, new Map(leaves.map((leaf, i) => [leaf, inputs[i] as Tensor])), batch);
      expect(
        parts.map((part, i) => ({
          type: typeText(part.type),
          apart: farthest(values.get(part), whole[i]),
        })),
      ).toEqual(types.map((type) => ({ type: typeText(type), apart: expect.closeTo(0, 9) as number })));
    },
  );
});
