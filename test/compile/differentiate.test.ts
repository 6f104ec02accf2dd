import { describe, expect, it } from 'vitest';
import { BATCH, done, floatType, outcomeOf, problem } from '../../engine/base/index.js';
import { differentiate } from '../../engine/compile/index.js';
import { findOp } from '../../engine/ops/index.js';
import type { Op, Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';
import type { Numbers } from '../train/run-pieces.js';
import { rounded, runPieces } from '../train/run-pieces.js';

type Make = (b: NodeList, inputs: readonly Value[]) => Value;

/** The gradients of the sum of `make`'s value with respect to each given tensor; undefined where there is none. */
function gradientsOf(given: readonly Numbers[], make: Make): (number[] | undefined)[] {
  const missing: number[] = [];
  const found = runPieces(given, (b, inputs) => {
    const y = make(b, inputs);
    const one = b.op('broadcastTo', [b.scalar(1)], { shape: y.type.shape });
    return differentiate(b, [[y, one]], inputs).flatMap((gradient, i) => {
      if (!gradient) missing.push(i);
      return gradient ?? [];
    });
  });
  return given.map((_, i) => (missing.includes(i) ? undefined : rounded(found.shift() ?? [])));
}

describe('a gradient', () => {
  it('is the sum over every use of a value', () => {
    const found = gradientsOf([[2, -3]], (b, [x]) => {
      const square = b.op('mul', [x as Value, x as Value], {});
      return b.op('add', [b.op('mul', [square, x as Value], {}), x as Value], {});
    });
    expect(found).toEqual([[3 * 4 + 1, 3 * 9 + 1]]);
  });

  it('is whole where an operation that is differentiated through its parts is given one value twice', () => {
    expect(findOp('batchNormInference')?.adjoint).toBeUndefined();
    const found = gradientsOf([[[5], [7]], [2], [1], [4]], (b, [x, scale, mean, variance]) => {
      const inputs = [x, scale, scale, mean, variance] as Value[];
      return b.op('batchNormInference', inputs, { epsilon: 0 });
    });
    const perUse = [(5 - 1) / 2 + (7 - 1) / 2, 1 + 1];
    expect(found.slice(0, 2)).toEqual([[1, 1], [(perUse[0] as number) + (perUse[1] as number)]]);
  });

  it('is undefined for what the value does not depend on, and for what it depends on in steps alone', () => {
    const found = gradientsOf(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      (b, [x, , z]) => {
        const mask = b.op('greater', [z as Value, b.scalar(5.5)], {});
        return b.op('mul', [x as Value, mask], {});
      },
    );
    expect(found).toEqual([[0, 1], undefined, undefined]);
  });

  it('is of the seed itself where the value is the leaf', () => {
    expect(gradientsOf([[7, 8]], (_b, [x]) => x as Value)).toEqual([[1, 1]]);
  });

  it('stops at a leaf that lies between the value and another leaf', () => {
    const found = runPieces([[0.5, 2]], (b, [x]) => {
      const inner = b.op('exp', [x as Value], {});
      const y = b.op('mul', [inner, inner], {});
      const one = b.constant([2], [1, 1]);
      const [dx, dInner] = differentiate(b, [[y, one]], [x as Value, inner]);
      return [dInner as Value, dx ?? b.scalar(-1)];
    });
    expect(found.map((numbers) => rounded(numbers))).toEqual([rounded([2 * Math.exp(0.5), 2 * Math.exp(2)]), [-1]]);
  });

  it('of several seeds is the sum of theirs, also where one seeded value feeds the other', () => {
    const found = runPieces([[3]], (b, [x]) => {
      const square = b.op('mul', [x as Value, x as Value], {});
      const cube = b.op('mul', [square, x as Value], {});
      const [dx] = differentiate(
        b,
        [
          [square, b.constant([1], [10])],
          [cube, b.constant([1], [1])],
        ],
        [x as Value],
      );
      return [dx as Value];
    });
    expect(found).toEqual([[10 * 2 * 3 + 3 * 9]]);
  });

  it('can be differentiated again', () => {
    const found = runPieces([[0.3]], (b, [x]) => {
      const y = b.op('tanh', [x as Value], {});
      const one = b.constant([1], [1]);
      const [first] = differentiate(b, [[y, one]], [x as Value]);
      const [second] = differentiate(b, [[first as Value, one]], [x as Value]);
      return [second as Value];
    });
    const t = Math.tanh(0.3);
    expect(rounded(found[0] ?? [])).toEqual(rounded([-2 * t * (1 - t * t)]));
  });

  it('of one output of several ignores the others', () => {
    const window = { kernel: [1, 2], strides: [1, 2], pads: [0, 0, 0, 0] } as const;
    const found = gradientsOf([[[[[1, 4, 3, 2]]]]], (b, [x]) => b.op('maxPool', [x as Value], window));
    expect(found).toEqual([[0, 1, 1, 0]]);
  });

  it('carries the drawn node of the operation that it belongs to', () => {
    const b = new NodeList();
    const x = b.input('x', floatType(BATCH, 2));
    const y = b.from('drawn', () => b.op('tanh', [x], {}));
    const before = b.nodes.length;
    differentiate(b, [[y, b.op('mul', [y, y], {})]], [x]);
    const origins = b.nodes.slice(before + 1).map(({ origin }) => origin);
    expect(new Set(origins)).toEqual(new Set(['drawn']));
  });

  it('is refused, not guessed, where an operation has neither an adjoint nor parts', () => {
    const stubborn: Op = {
      id: 'stubborn',
      doc: 'x + 1, without a gradient.',
      infer: (types) => done(types.slice(0, 1)),
      reference: ([x]) => (x ? [x] : []),
      examples: [],
    };
    const b = new NodeList();
    const x = b.input('x', floatType(2));
    const [y] = b.append(stubborn, [x], {}, 'drawn') as [Value];
    const refused = outcomeOf(() => differentiate(b, [[y, x]], [x]));
    expect(refused.problems).toEqual([problem('op-not-differentiable', { op: 'stubborn' }, { node: 'drawn' })]);
  });
});
