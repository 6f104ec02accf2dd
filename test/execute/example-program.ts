import type { HostTensor, Tensor } from '../../engine/base/index.js';
import { BATCH, floatType, typeText } from '../../engine/base/index.js';
import type { HostTensors } from '../../engine/execute/index.js';
import type { Op, OpExample, Program, Value } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { exampleInputs, toHost } from '../ops/example-inputs.js';

/** How an example becomes a Program: the operation itself, or what it decomposes to. */
export type Written = 'itself' | 'decomposed';

/** A Program with inputs x0, x1, ... and outputs y0, y1, ...; `rows` is an input that only carries the batch size. */
export function exampleProgram(op: Op, example: OpExample, written: Written = 'itself'): Program {
  const draft = new ProgramDraft(new NodeList());
  const inputs = example.inputs.map((type, i) => draft.input(`x${i}`, type));
  draft.input('rows', floatType(BATCH));
  const outputs: readonly Value[] =
    written === 'decomposed' && op.decompose
      ? op.decompose(draft.b, inputs, example.attrs)
      : draft.b.append(op, inputs, example.attrs);
  outputs.forEach((value, i) => draft.outputs.set(`y${i}`, value));
  return draft.finish();
}

/** What that Program is fed. */
export function exampleFeeds(inputs: readonly Tensor[], batch: number): Record<string, HostTensor> {
  const feeds = inputs.map((tensor, i): [string, HostTensor] => [`x${i}`, toHost(tensor)]);
  return { ...Object.fromEntries(feeds), rows: { dtype: 'float', shape: [batch], data: new Float32Array(batch) } };
}

/** The examples that must work, not those that show a fault. */
export function goodExamples(op: Op): OpExample[] {
  return op.examples.filter((example) => !('fault' in example.gives));
}

/** Feeds for a Program made of an example, at this batch size. */
export function seededFeeds(op: Op, example: OpExample, batch: number, seed: number): Record<string, HostTensor> {
  return exampleFeeds(exampleInputs(op, example, batch, seed), batch);
}

/** max|a - b| / max(1, max|b|) over one tensor; Infinity where shapes or non-finite places differ, or an int does. */
export function relativeError(a: HostTensor | undefined, b: HostTensor | undefined): number {
  if (!a || !b || a.dtype !== b.dtype || a.shape.join() !== b.shape.join() || a.data.length !== b.data.length) {
    return Infinity;
  }
  let largest = 1;
  let difference = 0;
  for (let i = 0; i < b.data.length; i++) {
    const [x, y] = [a.data[i] as number, b.data[i] as number];
    if (Object.is(x, y)) continue;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return Infinity;
    largest = Math.max(largest, Math.abs(y));
    difference = Math.max(difference, Math.abs(x - y));
  }
  return a.dtype === 'int' && difference > 0 ? Infinity : difference / largest;
}

/** The largest error over all outputs; Infinity where the names differ. */
export function largestError(a: HostTensors, b: HostTensors): number {
  if (Object.keys(a).sort().join() !== Object.keys(b).sort().join()) return Infinity;
  return Math.max(0, ...Object.keys(b).map((name) => relativeError(a[name], b[name])));
}

/** `conv(float[batch, 2, 5, 4], ...)`, for messages. */
export function exampleText(op: Op, example: OpExample): string {
  return `${op.id}(${example.inputs.map(typeText).join(', ')})`;
}
