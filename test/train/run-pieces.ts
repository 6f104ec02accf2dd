import type { Tensor } from '../../engine/base/index.js';
import { elementCount } from '../../engine/base/index.js';
import { evaluate } from '../../engine/execute/index.js';
import type { Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';

/** A nested array of numbers, or one number: a tensor as a test writes it. */
export type Numbers = number | readonly Numbers[];

/** Numbers with the dtype `int`. */
export interface Ints {
  readonly ints: Numbers;
}

function tensorOf(given: Numbers | Ints): Tensor {
  const numbers = typeof given === 'object' && 'ints' in given ? given.ints : given;
  const shape: number[] = [];
  for (let level: Numbers | undefined = numbers; Array.isArray(level); level = (level as readonly Numbers[])[0]) {
    shape.push((level as readonly Numbers[]).length);
  }
  const dtype = numbers === given ? 'float' : 'int';
  return { dtype, shape, data: Float64Array.from(flatOf(numbers)) };
}

function flatOf(numbers: Numbers): number[] {
  return typeof numbers === 'number' ? [numbers] : numbers.flatMap(flatOf);
}

/**
 * Builds pieces over the given tensors and computes them by the reference loops; the first axis of each tensor of rank 1
 * or more is the batch where `batch` is given. Answers the flat numbers of each piece.
 */
export function runPieces(
  given: readonly (Numbers | Ints)[],
  make: (b: NodeList, values: readonly Value[]) => readonly Value[],
  batch = 0,
): number[][] {
  const b = new NodeList();
  const tensors = given.map(tensorOf);
  const values = tensors.map(({ dtype, shape }, i) => {
    const symbolic = batch > 0 && shape.length > 0;
    return b.input(`input${i}`, { dtype, shape: symbolic ? [{ batch: 1 }, ...shape.slice(1)] : shape });
  });
  const results = make(b, values);
  const computed = evaluate(b.nodes, new Map(values.map((v, i) => [v, tensors[i] as Tensor])), batch);
  return results.map((v) => {
    const { data, shape } = computed.get(v) as Tensor;
    return elementCount(shape) === data.length ? [...data] : [NaN];
  });
}

/** Rounded to `digits` decimals, so that whole results can be compared at once. */
export function rounded(numbers: readonly number[], digits = 9): number[] {
  return numbers.map((n) => (Number.isFinite(n) ? Number(n.toFixed(digits)) + 0 : n));
}
