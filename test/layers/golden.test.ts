import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../engine/base/index.js';
import { differentiate } from '../../engine/compile/index.js';
import { evaluate } from '../../engine/execute/reference/index.js';
import type { Json, Signal } from '../../engine/layers/index.js';
import { findLayer, imageSignal, sequenceSignal, vectorSignal } from '../../engine/layers/index.js';
import type { Value } from '../../engine/ops/index.js';
import { buildAlone } from './build-alone.js';

interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

interface GoldenCase {
  readonly layer: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly mode: 'train' | 'infer';
  readonly inputs: readonly Numbers[];
  readonly weights: Readonly<Record<string, Numbers>>;
  readonly noise?: Numbers;
  readonly output: Numbers;
  /** The gradient that arrives at the output. */
  readonly arriving: Numbers;
  readonly inputGradients: readonly Numbers[];
  readonly weightGradients: Readonly<Record<string, Numbers>>;
  readonly updates?: Readonly<Record<string, Numbers>>;
}

const file = new URL('../golden/layers.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly GoldenCase[] };

function signalOf({ shape: [, ...sizes] }: Numbers): Signal {
  const [a = 1, b = 1, c = 1] = sizes;
  if (sizes.length === 1) return vectorSignal(a);
  return sizes.length === 2 ? sequenceSignal(a, b) : imageSignal(a, b, c);
}

function tensorOf({ shape, data }: Numbers): Tensor {
  return { dtype: 'float', shape, data: Float64Array.from(data) };
}

/** The largest max|a - b| / max(1, max|b|) of any tensor of the case, and the names of the tensors compared. */
function compare(golden: GoldenCase): { compared: string[]; error: number } {
  const layer = findLayer(golden.layer);
  if (!layer) throw new Error(`no layer ${golden.layer}`);
  const example = { params: golden.params, inputs: golden.inputs.map(signalOf), gives: [] };
  const built = buildAlone(layer, example, golden.mode);
  const [y] = built.outputs as [Value];
  const arriving = built.b.input('arriving', y.type);
  const weights = Object.keys(golden.weightGradients).map((name) => built.weights.get(name) as Value);
  const gradients = differentiate(built.b, [[y, arriving]], [...built.inputs, ...weights]);
  const feeds = new Map<Value, Tensor>([[arriving, tensorOf(golden.arriving)]]);
  built.inputs.forEach((value, i) => feeds.set(value, tensorOf(golden.inputs[i] as Numbers)));
  for (const [name, value] of built.weights) feeds.set(value, tensorOf(golden.weights[name] as Numbers));
  if (built.noise && golden.noise) feeds.set(built.noise, tensorOf(golden.noise));
  const values = evaluate(built.b.nodes, feeds, golden.output.shape[0] ?? 1);
  const wanted: [string, Value | undefined, Numbers][] = [
    ['output', y, golden.output],
    ...golden.inputGradients.map((n, i): [string, Value | undefined, Numbers] => [`input ${i}`, gradients[i], n]),
    ...Object.entries(golden.weightGradients).map(([name, n], i): [string, Value | undefined, Numbers] => [
      name,
      gradients[golden.inputs.length + i],
      n,
    ]),
    ...Object.entries(golden.updates ?? {}).map(([name, n]): [string, Value | undefined, Numbers] => [
      `next ${name}`,
      built.updates.get(name),
      n,
    ]),
  ];
  const errors = wanted.map(([, value, numbers]) => relativeError(value && values.get(value), numbers));
  return { compared: wanted.map(([name]) => name), error: Math.max(...errors) };
}

function relativeError(came: Tensor | undefined, { data, shape }: Numbers): number {
  if (!came || JSON.stringify(came.shape) !== JSON.stringify(shape)) return Infinity;
  const scale = data.reduce((max, x) => Math.max(max, Math.abs(x)), 1);
  return data.reduce((max, x, i) => Math.max(max, Math.abs(x - (came.data[i] ?? NaN))), 0) / scale;
}

describe("layers against PyTorch's float64 numbers (tools/reference/layers.py)", () => {
  it.each(cases.map((golden): [string, GoldenCase] => [`${golden.layer} ${JSON.stringify(golden.params)}`, golden]))(
    '%s',
    (_name, golden) => {
      const { compared, error } = compare(golden);
      expect(compared.length).toBeGreaterThanOrEqual(2);
      expect(error).toBeLessThan(1e-9);
    },
  );
});
