/**
 * Counter-based random numbers: each number is a pure function of (seed, stream, step, index), so a resumed run
 * continues with the very numbers it would have had, and every executor sees the same bits.
 * The mixer is the 32-bit finaliser of MurmurHash3 (Austin Appleby, public domain).
 */
export interface RandomKey {
  readonly a: number;
  readonly b: number;
}

function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A stream's number from its name (`shuffle`, `dropout/conv1`): FNV-1a over the UTF-16 units, then mixed. */
export function streamNumber(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix(h >>> 0);
}

/** The key of one stream at one step. */
export function randomKey(seed: number, stream: string, step = 0): RandomKey {
  const s = streamNumber(stream);
  const a = mix(mix((seed >>> 0) ^ 0x9e3779b9) ^ mix(Math.floor(seed / 4294967296) ^ s));
  const b = mix(mix(s ^ 0x7f4a7c15) ^ mix((step + 0x165667b1) ^ a));
  return { a, b };
}

/** The 32 random bits at `index`. */
export function randomBits(key: RandomKey, index: number): number {
  return mix(mix((index + key.b) >>> 0) ^ key.a);
}

/** Uniform in [0, 1) with 24 bits, so that it is the same number in float32 and float64. */
export function uniform(key: RandomKey, index: number): number {
  return (randomBits(key, index) >>> 8) * 2 ** -24;
}

/** Standard normal by Box-Muller (1958), in float64; element `index` reads counters 2*index and 2*index + 1. */
export function normal(key: RandomKey, index: number): number {
  const u = 1 - uniform(key, 2 * index);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * uniform(key, 2 * index + 1));
}

/** A whole number in [0, below) without bias worth speaking of (below <= 2^20). */
export function randomBelow(key: RandomKey, index: number, below: number): number {
  return Math.floor(uniform(key, index) * below);
}

/** A random order of 0..n-1 (Fisher-Yates). */
export function permutation(key: RandomKey, n: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor((randomBits(key, i) / 4294967296) * (i + 1));
    const x = order[i] as number;
    order[i] = order[j] as number;
    order[j] = x;
  }
  return order;
}

/** Uniform noise in [0, 1) for a whole tensor. */
export function uniformNoise(key: RandomKey, length: number): Float32Array {
  const noise = new Float32Array(length);
  for (let i = 0; i < length; i++) noise[i] = uniform(key, i);
  return noise;
}
