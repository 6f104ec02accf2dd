import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../engine/base/index.js';
import { BATCH, floatType, intType } from '../../engine/base/index.js';
import { differentiate } from '../../engine/compile/index.js';
import { evaluate } from '../../engine/execute/index.js';
import type { Task } from '../../engine/layers/index.js';
import type { Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';
import { batchMean } from '../../engine/train/batch-sums.js';
import { losses } from '../../engine/train/index.js';
import type { Numbers } from './golden-numbers.js';
import { goldenError, readGolden } from './golden-numbers.js';

interface GoldenLoss {
  readonly loss: string;
  readonly logits: Numbers;
  readonly target: Numbers;
  /** The mean over the batch. */
  readonly value: number;
  readonly gradient: Numbers;
}

interface Golden {
  readonly losses: readonly GoldenLoss[];
}

const golden = [readGolden('layers') as Golden, readGolden('pixels') as Golden].flatMap(({ losses: list }) => list);

const taskOf: Readonly<Record<string, Task>> = {
  crossEntropy: 'classes',
  binaryCrossEntropy: 'labels',
  meanSquaredError: 'number',
  pixelCrossEntropy: 'pixels',
};

function tensorOf({ shape, data }: Numbers, dtype: 'float' | 'int'): Tensor {
  return { dtype, shape, data: Float64Array.from(data) };
}

/** The errors of the batch's mean loss and of its gradient with respect to the logits. */
function errorsOf({ loss, logits, target, value, gradient }: GoldenLoss): { value: number; gradient: number } {
  const task = taskOf[loss] as Task;
  const [batch = 0, ...sizes] = logits.shape;
  const whole = task === 'classes' || task === 'pixels';
  const b = new NodeList();
  const z = b.input('z', floatType(BATCH, ...sizes));
  const y = b.input('y', whole ? intType(BATCH, ...target.shape.slice(1)) : floatType(BATCH, ...sizes));
  const mean = batchMean(b, losses[task](b, z, y));
  const [dz] = differentiate(b, [[mean, b.scalar(1)]], [z]) as [Value];
  const feeds = new Map([
    [z, tensorOf(logits, 'float')],
    [y, tensorOf(target, whole ? 'int' : 'float')],
  ]);
  const values = evaluate(b.nodes, feeds, batch);
  return {
    value: goldenError(values.get(mean)?.data, [value]),
    gradient: goldenError(values.get(dz)?.data, gradient.data),
  };
}

describe("losses against PyTorch's float64 numbers (tools/reference/layers.py, pixels.py)", () => {
  it.each(golden.map((g, i): [string, GoldenLoss] => [`${g.loss} ${i + 1}`, g]))('%s', (_name, g) => {
    const { value, gradient } = errorsOf(g);
    expect(Math.max(value, gradient)).toBeLessThan(1e-9);
  });

  it('are there for every task', () => {
    expect(new Set(golden.map(({ loss }) => taskOf[loss]))).toEqual(new Set(Object.keys(losses)));
  });
});
