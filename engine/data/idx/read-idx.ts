import type { HostTensor, Outcome } from '../../base/index.js';
import { done, elementCount, fail } from '../../base/index.js';

interface Element {
  readonly bytes: number;
  readonly dtype: 'int' | 'float';
  read(view: DataView, at: number): number;
}

/** Element types by the third byte of the file; numbers are big-endian. */
const elements: ReadonlyMap<number, Element> = new Map([
  [0x08, { bytes: 1, dtype: 'int', read: (view, at) => view.getUint8(at) }],
  [0x09, { bytes: 1, dtype: 'int', read: (view, at) => view.getInt8(at) }],
  [0x0b, { bytes: 2, dtype: 'int', read: (view, at) => view.getInt16(at) }],
  [0x0c, { bytes: 4, dtype: 'int', read: (view, at) => view.getInt32(at) }],
  [0x0d, { bytes: 4, dtype: 'float', read: (view, at) => view.getFloat32(at) }],
  [0x0e, { bytes: 8, dtype: 'float', read: (view, at) => view.getFloat64(at) }],
]);

const MOST_AXES = 8;

/**
 * An array in the IDX format of MNIST (LeCun, Cortes, Burges): two zero bytes, type, number of axes, their sizes, the data
 * row-major. Refused, before anything is allocated, where the header is none or calls for another length than there is.
 */
export function readIdx(bytes: Uint8Array, path: string): Outcome<HostTensor> {
  const header = readIdxHeader(bytes, path, bytes.length);
  if (!header.ok) return header;
  const { element, shape, start, wanted } = header.value;
  if (bytes.length !== wanted) return fail('idx-length', { path, came: bytes.length, wanted });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = elementCount(shape);
  if (element.dtype === 'int') {
    const data = new Int32Array(count);
    for (let i = 0; i < count; i++) data[i] = element.read(view, start + i * element.bytes);
    return done({ dtype: 'int', shape, data });
  }
  const data = new Float32Array(count);
  for (let i = 0; i < count; i++) data[i] = element.read(view, start + i * element.bytes);
  return done({ dtype: 'float', shape, data });
}

/** The longest header there can be. */
export const LONGEST_IDX_HEADER = 4 + 4 * MOST_AXES;

interface IdxHeader {
  readonly element: Element;
  readonly shape: readonly number[];
  /** Where the data begins. */
  readonly start: number;
  /** The length that the whole file should have. */
  readonly wanted: number;
}

/** What a file's first bytes say of it; `fileBytes` is how long it is, as far as that is known. */
export function readIdxHeader(bytes: Uint8Array, path: string, fileBytes: number): Outcome<IdxHeader> {
  const [first, second, type = 0, axes = 0] = bytes;
  const element = elements.get(type);
  if (first !== 0 || second !== 0 || !element || axes === 0 || axes > MOST_AXES) {
    const came = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    return fail('idx-magic', { path, came });
  }
  const start = 4 + 4 * axes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < start) return fail('idx-length', { path, came: fileBytes, wanted: start });
  const shape = Array.from({ length: axes }, (_, i) => view.getUint32(4 + 4 * i));
  return done({ element, shape, start, wanted: start + elementCount(shape) * element.bytes });
}
