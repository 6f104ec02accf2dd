import type { Tensor } from '../../engine/base/index.js';
import { concreteShape, elementCount, normal, randomKey, sameType, typeText } from '../../engine/base/index.js';
import { differentiate } from '../../engine/compile/differentiate.js';
import { evaluate } from '../../engine/execute/reference/index.js';
import type { Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';
import { exampleInputs, fillingOf } from './example-inputs.js';
import type { OpCase } from './op-cases.js';

const BATCH_SIZE = 2;
const NUDGE = 1e-5;

type Bindings = Map<Value, Tensor>;
type Weighted = readonly (readonly [value: Value, weights: Value])[];

/** How far one gradient is from its finite differences: max |a - b| / max(1, max |b|). */
export interface GradientCheck {
  readonly name: string;
  readonly error: number;
}

/**
 * First- and second-order gradients of one example against central differences in float64. The first order is that of
 * <outputs, u>, the second that of <first-order gradients, v>, with respect to the inputs and to u, for random u and v.
 */
export function checkGradients({ op, example }: OpCase, seed: number): GradientCheck[] {
  const b = new NodeList();
  const bindings: Bindings = new Map();
  const inputs = exampleInputs(op, example, BATCH_SIZE, seed);
  const leaves = example.inputs.map((type, i) => bound(b, bindings, `input ${i}`, type, inputs[i]));
  const movable = leaves.filter((leaf, i) => leaf.type.dtype === 'float' && fillingOf(example, i) !== 'mask');
  const outputs = b.append(op, leaves, example.attrs).filter((o) => o.type.dtype === 'float');
  const weighted = outputs.map((o, i) => [o, random(b, bindings, `u${i}`, o, seed)] as const);
  const first = differentiate(b, weighted, movable);
  const checks = compare(b, bindings, weighted, movable, first);

  const reached = first.filter((g): g is Value => g !== undefined);
  const again = reached.map((g, i) => [g, random(b, bindings, `v${i}`, g, seed)] as const);
  const wrt = [...movable, ...weighted.map(([, u]) => u)];
  const second = differentiate(b, again, wrt);
  return [
    ...checks,
    ...compare(b, bindings, again, wrt, second).map((c) => ({ ...c, name: `second order, ${c.name}` })),
  ];
}

function bound(b: NodeList, bindings: Bindings, name: string, type: Value['type'], tensor: Tensor | undefined): Value {
  const leaf = b.input(name, type);
  if (tensor) bindings.set(leaf, tensor);
  return leaf;
}

/** A leaf shaped like a value and filled with normal numbers. */
function random(b: NodeList, bindings: Bindings, name: string, like: Value, seed: number): Value {
  const shape = concreteShape(like.type.shape, BATCH_SIZE);
  const key = randomKey(seed, name);
  const data = Float64Array.from({ length: elementCount(shape) }, (_, i) => normal(key, i));
  return bound(b, bindings, name, like.type, { dtype: 'float', shape, data });
}

function compare(
  b: NodeList,
  bindings: Bindings,
  weighted: Weighted,
  wrt: readonly Value[],
  gradients: readonly (Value | undefined)[],
): GradientCheck[] {
  const values = evaluate(b.nodes, bindings, BATCH_SIZE);
  return wrt.map((leaf, i) => {
    const name = String((leaf.node.attrs as { name: string }).name);
    const gradient = gradients[i];
    if (gradient && !sameType(gradient.type, leaf.type)) {
      return { name: `${name}: ${typeText(gradient.type)} for ${typeText(leaf.type)}`, error: Infinity };
    }
    const differences = centralDifferences(b, bindings, weighted, leaf);
    const computed = gradient ? values.get(gradient)?.data : differences.map(() => 0);
    return { name, error: relativeError(computed ?? new Float64Array(), differences) };
  });
}

function centralDifferences(b: NodeList, bindings: Bindings, weighted: Weighted, leaf: Value): Float64Array {
  const tensor = bindings.get(leaf) as Tensor;
  return tensor.data.map((x, i) => {
    const at = (moved: number): number => {
      const data = tensor.data.slice();
      data[i] = moved;
      return weightedSum(b, new Map(bindings).set(leaf, { ...tensor, data }), weighted);
    };
    return (at(x + NUDGE) - at(x - NUDGE)) / (x + NUDGE - (x - NUDGE));
  });
}

function weightedSum(b: NodeList, bindings: Bindings, weighted: Weighted): number {
  const last = Math.max(-1, ...weighted.map(([value]) => value.node.index));
  const values = evaluate(b.nodes.slice(0, last + 1), bindings, BATCH_SIZE);
  let sum = 0;
  for (const [value, weights] of weighted) {
    const u = bindings.get(weights)?.data ?? [];
    const data = values.get(value)?.data ?? [];
    for (let i = 0; i < data.length; i++) sum += (data[i] ?? NaN) * (u[i] ?? NaN);
  }
  return sum;
}

function relativeError(computed: Float64Array, differences: Float64Array): number {
  if (computed.length !== differences.length) return Infinity;
  const largest = differences.reduce((m, v) => Math.max(m, Math.abs(v)), 1);
  return computed.reduce((m, v, i) => Math.max(m, Math.abs(v - (differences[i] as number))), 0) / largest;
}
