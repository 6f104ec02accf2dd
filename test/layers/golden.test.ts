import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../engine/base/index.js';
import { differentiate } from '../../engine/compile/index.js';
import { evaluate } from '../../engine/execute/reference/index.js';
import type { Json, Signal } from '../../engine/layers/index.js';
import {
  findLayer,
  imageSignal,
  layers,
  sequenceSignal,
  tokenSignal,
  vectorSignal,
} from '../../engine/layers/index.js';
import type { Value } from '../../engine/ops/index.js';
import { buildAlone } from './build-alone.js';

interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
  /** `int`: token numbers. */
  readonly type?: 'int' | 'float';
}

interface GoldenOutput {
  readonly output: Numbers;
  /** The gradient that arrives at the output. */
  readonly arriving: Numbers;
}

interface GoldenCase extends GoldenOutput {
  readonly layer: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly mode: 'train' | 'infer';
  readonly inputs: readonly Numbers[];
  readonly weights: Readonly<Record<string, Numbers>>;
  readonly noise?: Numbers;
  /** Of a layer with several outputs, those after the first. */
  readonly moreOutputs?: readonly GoldenOutput[];
  /** One per input; null for token numbers. */
  readonly inputGradients: readonly (Numbers | null)[];
  readonly weightGradients: Readonly<Record<string, Numbers>>;
  readonly updates?: Readonly<Record<string, Numbers>>;
}

const folder = new URL('../golden/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /^layers(-.*)?\.json$/.test(name))
  .sort();
const cases = files.flatMap((name) => {
  const content = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { readonly cases: readonly GoldenCase[] };
  return content.cases;
});

function signalOf({ shape: [, ...sizes], type, data }: Numbers): Signal {
  const [a = 1, b = 1, c = 1] = sizes;
  // The makers of the numbers let the last token occur.
  if (type === 'int') return tokenSignal(a, Math.max(...data) + 1);
  if (sizes.length === 1) return vectorSignal(a);
  return sizes.length === 2 ? sequenceSignal(a, b) : imageSignal(a, b, c);
}

function tensorOf({ shape, data, type = 'float' }: Numbers): Tensor {
  return { dtype: type, shape, data: Float64Array.from(data) };
}

/** The largest max|a - b| / max(1, max|b|) of any tensor of the case, and the names of the tensors compared. */
function compare(golden: GoldenCase): { compared: string[]; error: number } {
  const layer = findLayer(golden.layer);
  if (!layer) throw new Error(`no layer ${golden.layer}`);
  const example = { params: golden.params, inputs: golden.inputs.map(signalOf), gives: [] };
  const built = buildAlone(layer, example, golden.mode);
  const ends: readonly GoldenOutput[] = [golden, ...(golden.moreOutputs ?? [])];
  const arriving = built.outputs.map((y, i) => built.b.input(`arriving${i}`, y.type));
  const weights = Object.keys(golden.weightGradients).map((name) => built.weights.get(name) as Value);
  const seeds = built.outputs.map((y, i): [Value, Value] => [y, arriving[i] as Value]);
  const gradients = differentiate(built.b, seeds, [...built.inputs, ...weights]);
  const feeds = new Map(arriving.map((d, i): [Value, Tensor] => [d, tensorOf((ends[i] as GoldenOutput).arriving)]));
  built.inputs.forEach((value, i) => feeds.set(value, tensorOf(golden.inputs[i] as Numbers)));
  for (const [name, value] of built.weights) feeds.set(value, tensorOf(golden.weights[name] as Numbers));
  if (built.noise && golden.noise) feeds.set(built.noise, tensorOf(golden.noise));
  const values = evaluate(built.b.nodes, feeds, golden.output.shape[0] ?? 1);
  const wanted: [string, Value | undefined, Numbers][] = [
    ...ends.map(({ output }, i): [string, Value | undefined, Numbers] => [`output ${i}`, built.outputs[i], output]),
    ...golden.inputGradients.flatMap((n, i): [string, Value | undefined, Numbers][] =>
      n ? [[`input ${i}`, gradients[i], n]] : [],
    ),
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

describe("layers against PyTorch's float64 numbers (tools/reference/layers*.py)", () => {
  it.each(cases.map((golden): [string, GoldenCase] => [`${golden.layer} ${JSON.stringify(golden.params)}`, golden]))(
    '%s',
    (_name, golden) => {
      const { compared, error } = compare(golden);
      expect(compared.length).toBeGreaterThanOrEqual(2);
      expect(error).toBeLessThan(1e-9);
    },
  );

  it('covers every layer', () => {
    const covered = new Set(cases.map(({ layer }) => layer));
    expect(layers.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});
