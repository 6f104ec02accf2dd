import type { HostTensor, RandomKey } from '../base/index.js';
import { concreteShape, elementCount, normal, randomKey, uniform } from '../base/index.js';
import type { Initial, Program, StateSpec } from '../ops/index.js';

/** The state before the first step, of all tensors that any of the Programs keeps. */
export function initialState(programs: readonly Program[], seed: number): Map<string, HostTensor> {
  const state = new Map<string, HostTensor>();
  for (const { state: kept } of programs) {
    for (const [name, { spec }] of kept) {
      if (!state.has(name)) state.set(name, initialTensor(spec, seed));
    }
  }
  return state;
}

/**
 * One tensor as it starts: a pure function of the seed and its name, computed in float64 and rounded to float32, so
 * that every executor starts from the same bits.
 */
export function initialTensor(spec: StateSpec, seed: number): HostTensor {
  const shape = concreteShape(spec.type.shape, 1);
  const length = elementCount(shape);
  const draw = drawer(spec.initial, length, randomKey(seed, `init/${spec.name}`));
  return { dtype: 'float', shape, data: Float32Array.from({ length }, (_, i) => draw(i)) };
}

function drawer(initial: Initial, length: number, key: RandomKey): (index: number) => number {
  if (initial.kind === 'constant') return () => initial.value;
  if (initial.kind === 'normal') return (i) => initial.deviation * normal(key, i);
  if (initial.kind === 'blocks') {
    const { values } = initial;
    return (i) => values[Math.floor((i * values.length) / length)] ?? 0;
  }
  const { kind, fanIn, fanOut } = initial;
  const he = kind === 'heNormal' || kind === 'heUniform';
  const deviation = Math.sqrt(2 / (he ? fanIn : fanIn + fanOut));
  if (kind === 'heNormal' || kind === 'glorotNormal') return (i) => deviation * normal(key, i);
  const limit = Math.sqrt(3) * deviation;
  return (i) => limit * (2 * uniform(key, i) - 1);
}
