import type { HostTensor } from '../../engine/base/index.js';
import { elementCount, normal, randomKey, valueOf } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { lower } from '../../engine/compile/index.js';
import { network } from '../../engine/document/index.js';
import { onnxruntime } from '../../engine/execute/index.js';
import type { ModelMetadata, OnnxExportOptions } from '../../engine/export/index.js';

/** Everything that training and use treat differently, and layers that compute nothing. */
export function smallNetwork(): CheckedGraph {
  const g = network('Small net: 1/2');
  const image = g.input({ kind: 'image', channels: 1, height: 6, width: 6 }, { id: 'image' });
  const conv = g.layer('conv2d', { filters: 4, kernel: 3, padding: 'same', activation: 'relu' }, image, { id: 'conv' });
  const norm = g.layer('batchNorm', {}, conv, { id: 'norm' });
  const pool = g.layer('maxPool2d', {}, norm, { id: 'pool' });
  const drop = g.layer('dropout', { rate: 0.5 }, pool, { id: 'drop' });
  const flat = g.layer('flatten', {}, drop, { id: 'flat' });
  const dense = g.layer('dense', { units: 3, activation: 'softmax' }, flat, { id: 'dense' });
  g.output(dense, { task: 'classes' }, { id: 'out' });
  return check(g.document());
}

/** Two dense layers from two numbers to one. */
export function regressionNetwork(): CheckedGraph {
  const g = network('regression');
  const x = g.input({ kind: 'vector', features: 2 }, { id: 'x' });
  const first = g.layer('dense', { units: 2, bias: false }, x, { id: 'first' });
  const second = g.layer('dense', { units: 1, bias: false }, first, { id: 'second' });
  g.output(second, { task: 'number' }, { id: 'out' });
  return check(g.document());
}

/** Weights of 1 MiB and of 20 KiB, and biases. */
export function wideNetwork(): CheckedGraph {
  const g = network('Small net: 1/2');
  const x = g.input({ kind: 'vector', features: 512 }, { id: 'x' });
  const wide = g.layer('dense', { units: 512, activation: 'tanh' }, x, { id: 'wide' });
  const few = g.layer('dense', { units: 10 }, wide, { id: 'few' });
  g.output(few, { task: 'classes' }, { id: 'out' });
  return check(g.document());
}

/** Weights as a training might leave them; variances are positive. */
export function someWeights(checked: CheckedGraph, seed = 1): Map<string, HostTensor> {
  const { draft } = valueOf(lower(checked, 'infer'));
  return new Map(
    [...draft.state].map(([name, { spec }]) => {
      const shape = spec.type.shape as readonly number[];
      const key = randomKey(seed, `test/${name}`, 0);
      const data = Float32Array.from({ length: elementCount(shape) }, (_, i) => 0.5 * normal(key, i));
      return [name, { dtype: 'float', shape, data: name.endsWith('variance') ? data.map((v) => v * v + 0.5) : data }];
    }),
  );
}

/** Held-out inputs of these sizes. */
export function someSamples(count: number, sizes: readonly number[]): HostTensor {
  const key = randomKey(2, 'test/samples', 0);
  const data = Float32Array.from({ length: count * elementCount(sizes) }, (_, i) => normal(key, i));
  return { dtype: 'float', shape: [count, ...sizes], data };
}

export const metadata: ModelMetadata = {
  title: 'Small net: 1/2',
  task: 'classes',
  classNames: ['a', 'b', 'c'],
  preprocessing: { source: 'digits', steps: [{ step: 'divide', by: 16 }] },
  netloomVersion: '0.1.0',
};

/** An export of the small network with five samples, but for the given changes. */
export function smallExport(directory: string, changes: Partial<OnnxExportOptions> = {}): OnnxExportOptions {
  const checked = smallNetwork();
  return {
    checked,
    weights: someWeights(checked),
    samples: someSamples(5, [1, 6, 6]),
    executor: onnxruntime,
    settings: { threads: 1 },
    metadata,
    directory,
    force: false,
    ...changes,
  };
}
