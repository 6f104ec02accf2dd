import { expect, test } from 'vitest';
import type { TensorType } from '../../engine/base/index.js';
import { concreteShape, dimSize, elementCount, typeText } from '../../engine/base/index.js';
import type { Op, OpExample } from '../../engine/ops/index.js';
import { ops } from '../../engine/ops/index.js';
import { exampleInputs } from './example-inputs.js';
import { opCases } from './op-cases.js';

const SEED = 20261121;
const BATCH_SIZE = 2;

/** Every list of input types that any example of any operation has, and lists one too short and one too long. */
const inputLists: readonly (readonly TensorType[])[] = distinct(
  opCases.flatMap(({ example: { inputs } }) => [inputs, inputs.slice(0, -1), [...inputs, ...inputs.slice(-1)]]),
);

function distinct(lists: readonly (readonly TensorType[])[]): (readonly TensorType[])[] {
  return [...new Map(lists.map((list) => [list.map(typeText).join(), list])).values()];
}

/** What is wrong with the answer to these inputs, or undefined. A refusal is always right here. */
function fault(op: Op, example: OpExample, inputs: readonly TensorType[]): string | undefined {
  const outcome = op.infer(inputs, example.attrs);
  if (!outcome.ok) return outcome.problems[0]?.code === 'op-inputs' ? undefined : 'refused without op-inputs';
  if (outcome.value.some(({ shape }) => shape.some((d) => !(dimSize(d, 1) >= 1)))) return 'a size below 1';
  const shapes = outcome.value.map(({ shape }) => concreteShape(shape, BATCH_SIZE));
  const tensors = exampleInputs(op, { ...example, inputs, indexBelow: 1 }, BATCH_SIZE, SEED);
  const outputs = op.reference(tensors, example.attrs, shapes);
  const sound = outputs.every(
    ({ dtype, shape, data }, i) =>
      dtype === outcome.value[i]?.dtype &&
      shape.join() === shapes[i]?.join() &&
      data.length === elementCount(shape) &&
      data.every((v) => !Number.isNaN(v)),
  );
  return sound && outputs.length === shapes.length ? undefined : 'computed something else than it inferred';
}

test.each(ops.map((op) => op as Op))(
  `$id refuses the inputs of other operations or computes what it inferred (seed ${SEED})`,
  (op) => {
    const faults = op.examples.flatMap((example) =>
      inputLists.flatMap((inputs) => {
        const found = fault(op, example, inputs);
        return found === undefined
          ? []
          : [`${JSON.stringify(example.attrs)} on ${inputs.map(typeText).join()}: ${found}`];
      }),
    );
    expect(faults).toEqual([]);
  },
);
