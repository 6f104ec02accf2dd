import type { HostTensor, Outcome } from '../../base/index.js';
import { done, elementCount, fail } from '../../base/index.js';
import type { NpyHeader } from './header.js';
import { npyElementBytes, readNpyHeader } from './header.js';

/**
 * An NPY file's array in row-major order: `<f4` as Float32Array, `<f8` as Float64Array, whole numbers as Int32Array.
 * Refused: an `<i8` that does not fit 32 bits, and whatever the header refuses.
 */
export function readNpy(bytes: Uint8Array, path: string): Outcome<HostTensor> {
  const header = readNpyHeader({ path, bytes, fileBytes: bytes.length });
  if (!header.ok) return header;
  const { type, shape } = header.value;
  const read = reader(header.value, bytes);
  const count = elementCount(shape);
  if (type === '<f4') return done({ dtype: 'float', shape, data: Float32Array.from({ length: count }, read) });
  if (type === '<f8') return done({ dtype: 'float', shape, data: Float64Array.from({ length: count }, read) });
  const data = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const value = read(undefined, i);
    if (value !== Math.trunc(value) || Math.abs(value) > 2 ** 31 - 1) {
      return fail('npy-too-large', { path, row: Math.floor(i / (count / (shape[0] ?? 1))), came: value });
    }
    data[i] = value;
  }
  return done({ dtype: 'int', shape, data });
}

/** Element `i` in row-major order. */
function reader({ type, shape, fortran, dataStart }: NpyHeader, bytes: Uint8Array): (_: unknown, i: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataStart);
  const size = npyElementBytes(type);
  const at = fortran ? fortranPlace(shape) : (i: number): number => i;
  switch (type) {
    case '<f4':
      return (_, i) => view.getFloat32(at(i) * size, true);
    case '<f8':
      return (_, i) => view.getFloat64(at(i) * size, true);
    case '<i4':
      return (_, i) => view.getInt32(at(i) * size, true);
    case '<i8':
      return (_, i) => Number(view.getBigInt64(at(i) * size, true));
    case '|u1':
      return (_, i) => view.getUint8(at(i));
  }
}

/** Where the element of row-major number `i` stands when the first index runs fastest. */
function fortranPlace(shape: readonly number[]): (i: number) => number {
  return (i) => {
    let rest = i;
    let place = 0;
    let below = elementCount(shape);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const size = shape[axis] as number;
      below /= size;
      place += (rest % size) * below;
      rest = Math.floor(rest / size);
    }
    return place;
  };
}
