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
  const data = new Float32Array(elementCount(shape));
  fill(data, spec.initial, randomKey(seed, `init/${spec.name}`));
  return { dtype: 'float', shape, data };
}

/** A plain loop for each kind: VGG-16 starts with 138 million numbers, and calling a function for each takes thrice as long. */
function fill(data: Float32Array, initial: Initial, key: RandomKey): void {
  if (initial.kind === 'constant') data.fill(initial.value);
  else if (initial.kind === 'normal') fillNormal(data, key, initial.deviation);
  else if (initial.kind === 'blocks') fillBlocks(data, initial.values);
  else {
    const { kind, fanIn, fanOut } = initial;
    const he = kind === 'heNormal' || kind === 'heUniform';
    const deviation = Math.sqrt(2 / (he ? fanIn : fanIn + fanOut));
    if (kind === 'heNormal' || kind === 'glorotNormal') fillNormal(data, key, deviation);
    else fillUniform(data, key, Math.sqrt(3) * deviation);
  }
}

function fillNormal(data: Float32Array, key: RandomKey, deviation: number): void {
  for (let i = 0; i < data.length; i++) data[i] = deviation * normal(key, i);
}

function fillUniform(data: Float32Array, key: RandomKey, limit: number): void {
  for (let i = 0; i < data.length; i++) data[i] = limit * (2 * uniform(key, i) - 1);
}

function fillBlocks(data: Float32Array, values: readonly number[]): void {
  for (let i = 0; i < data.length; i++) data[i] = values[Math.floor((i * values.length) / data.length)] ?? 0;
}
