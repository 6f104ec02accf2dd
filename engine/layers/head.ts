import type { Dim } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import { activate, softmaxAxis } from './activations.js';
import type { Head, Task } from './contract.js';

/** The function that turns a task's logits into what people want to read; a single channel of pixels is yes or no. */
function lastFunctionOf(task: Exclude<Task, 'number'>, logits: Value): 'softmax' | 'sigmoid' {
  return task === 'labels' || (task === 'pixels' && logits.type.shape[1] === 1) ? 'sigmoid' : 'softmax';
}

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
  const last = lastFunctionOf(task, value);
  const drawn = task === 'pixels' ? logitsOfPixels(last, value) : logitsBehind(b, last, value);
  if (drawn) return { task, logits: drawn, prediction: value };
  return { task, logits: value, prediction: activate(b, last, value) };
}

/** The input of a function that is drawn directly before the card; a softmax counts only where it is over the channels. */
function logitsOfPixels(id: 'softmax' | 'sigmoid', { node, type }: Value): Value | undefined {
  if (node.op.id !== id) return undefined;
  const overChannels = id === 'sigmoid' || axisOf(node) === softmaxAxis(type.shape.length);
  return overChannels ? node.inputs[0] : undefined;
}

function axisOf(node: Value['node']): number {
  return (node.attrs as { readonly axis: number }).axis;
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
  return axisOf(node) === axis && shape.every((size: Dim, i) => i === 0 || i === axis || size === 1);
}
