import type { Tensor } from '../../base/index.js';
import { elementCount } from '../../base/index.js';
import type { AttrsOf, Program, Value } from '../../ops/index.js';
import { rewrite } from '../rewrite.js';

/** Results larger than this stay computations: a stored ramp costs more than making it. */
const LARGEST_FOLDED_ELEMENTS = 65_536;

/**
 * Replaces nodes whose inputs are all constants by their value: the reference's result rounded to float32, which is
 * what a float32 executor would hold.
 */
export function foldConstants(program: Program): Program {
  return rewrite(program, (b, node, inputs) => {
    if (inputs.length === 0 || inputs.some((v) => v.node.op.id !== 'constant')) return undefined;
    const shapes = node.outputs.map((v) => v.type.shape);
    const fixed = shapes.map((shape) => shape.filter((d): d is number => typeof d === 'number'));
    if (fixed.some((shape, i) => shape.length !== shapes[i]?.length || elementCount(shape) > LARGEST_FOLDED_ELEMENTS)) {
      return undefined;
    }
    const results = node.op.reference(inputs.map(tensorOf), node.attrs, fixed);
    return results.map((t) =>
      b.op('constant', [], {
        dtype: t.dtype,
        shape: t.shape,
        data: t.dtype === 'float' ? t.data.map(Math.fround) : t.data,
      }),
    );
  });
}

function tensorOf(value: Value): Tensor {
  const { dtype, shape, data } = value.node.attrs as AttrsOf<'constant'>;
  return { dtype, shape, data };
}
