import type { Dim } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import { activate, softmaxAxis } from './activations.js';
import type { Head, Task } from './contract.js';

/** The function that turns a task's logits into what people want to read. */
const lastFunction = { classes: 'softmax', labels: 'sigmoid' } as const;

/** What numbers are multiplied by and then have added, so that the layers before can work with small ones. */
export interface Spread {
  readonly scale: number;
  readonly offset: number;
}

const plain: Spread = { scale: 1, offset: 0 };

/**
 * Splits the value at the network's end into logits and prediction. A softmax (or sigmoid) that is drawn already is
 * taken as the prediction itself and its input as the logits, so the function is never applied twice and the loss can
 * be computed from logits, which does not overflow. Numbers are brought to their targets' spread, and the loss is of those.
 */
export function headOf(b: Builder, task: Task, value: Value, { scale, offset }: Spread = plain): Head {
  if (task === 'number') {
    const scaled = scale === 1 ? value : b.op('mul', [value, b.scalar(scale)], {});
    const prediction = offset === 0 ? scaled : b.op('add', [scaled, b.scalar(offset)], {});
    return { task, logits: prediction, prediction };
  }
  const drawn = logitsBehind(b, lastFunction[task], value);
  if (drawn) return { task, logits: drawn, prediction: value };
  return { task, logits: value, prediction: activate(b, lastFunction[task], value) };
}

/** The input of the drawn function, looked for behind reshapes too (a flattened [batch, n, 1, 1]). */
function logitsBehind(b: Builder, id: 'softmax' | 'sigmoid', value: Value): Value | undefined {
  let made = value;
  while (made.node.op.id === 'reshape' && made.node.inputs[0]) made = made.node.inputs[0];
  const [before] = made.node.inputs;
  if (made.node.op.id !== id || !before) return undefined;
  if (id === 'softmax' && !sumsOverExample(made)) return undefined;
  return made === value ? before : b.op('reshape', [before], { shape: value.type.shape });
}

/** Whether a softmax is over everything that one example has: no other axis but the batch is larger than 1. */
function sumsOverExample({ type: { shape }, node }: Value): boolean {
  const axis = softmaxAxis(shape.length);
  const isHere = (node.attrs as { readonly axis: number }).axis === axis;
  return isHere && shape.every((size: Dim, i) => i === 0 || i === axis || size === 1);
}
