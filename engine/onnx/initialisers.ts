import type { RecordedInitialiser } from './recorded.js';

type Data = Float32Array | BigInt64Array;

function hash(data: Data, dims: readonly number[]): number {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  let h = 0x811c9dc5;
  for (const word of words) h = Math.imul(h ^ word, 0x01000193);
  for (const dim of dims) h = Math.imul(h ^ dim, 0x01000193);
  return h;
}

/** Equal to the bit, so that 0 and -0, and NaNs of one payload, are told apart or shared as the bits say. */
function sameBits(a: Data, b: Data): boolean {
  if (a.constructor !== b.constructor || a.length !== b.length) return false;
  const x = new Uint32Array(a.buffer, a.byteOffset, a.byteLength / 4);
  const y = new Uint32Array(b.buffer, b.byteOffset, b.byteLength / 4);
  return x.every((word, i) => word === y[i]);
}

/** The tensors stored in a model; equal ones are stored once. */
export class Initialisers {
  readonly all: RecordedInitialiser[] = [];
  private readonly byHash = new Map<number, RecordedInitialiser[]>();

  constructor(private readonly newToken: () => string) {}

  /** The token of a tensor with these bits; `data` must not be changed afterwards. */
  shared(data: Data, dims: readonly number[]): string {
    const key = hash(data, dims);
    const bucket = this.byHash.get(key) ?? [];
    const known = bucket.find(
      (other) =>
        other.dims.length === dims.length && other.dims.every((d, i) => d === dims[i]) && sameBits(other.data, data),
    );
    if (known) return known.token;
    const added = this.own(data, dims);
    bucket.push(added);
    this.byHash.set(key, bucket);
    return added.token;
  }

  /** Stores a tensor of its own even where an equal one is stored (a state tensor keeps its name). */
  own(data: Data, dims: readonly number[]): RecordedInitialiser {
    const added = { token: this.newToken(), dims: [...dims], data };
    this.all.push(added);
    return added;
  }
}
