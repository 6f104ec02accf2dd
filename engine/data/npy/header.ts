import type { Outcome } from '../../base/index.js';
import { done, elementCount, fail } from '../../base/index.js';

/** Element types of NPY files that are read: little-endian floats and whole numbers, and bytes. */
export type NpyType = '<f4' | '<f8' | '<i4' | '<i8' | '|u1';

const BYTES: Readonly<Record<NpyType, number>> = { '<f4': 4, '<f8': 8, '<i4': 4, '<i8': 8, '|u1': 1 };
const MAGIC = '\x93NUMPY';
const LONGEST_HEADER = 65_536;
const MOST_ELEMENTS = 2 ** 31;
/** numpy's own limit was 32 until its version 2. */
const MOST_AXES = 64;
/** So much of what a file says is repeated in a sentence. */
const MOST_SHOWN = 120;

/** What an NPY file's header says, with where its data begins. */
export interface NpyHeader {
  readonly type: NpyType;
  /** Whether the first index runs fastest. */
  readonly fortran: boolean;
  readonly shape: readonly number[];
  readonly dataStart: number;
}

/** The size of one element. */
export function npyElementBytes(type: NpyType): number {
  return BYTES[type];
}

/** A file of which perhaps only the beginning is there. */
export interface NpyStart {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly fileBytes: number;
}

/** Reads the header (NEP 1, versions 1 and 2) and checks that it fits the file's length, before anything is allocated. */
export function readNpyHeader({ path, bytes, fileBytes }: NpyStart): Outcome<NpyHeader> {
  const latin1 = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (bytes.length < 10 || latin1(0, 6) !== MAGIC) {
    const came = Array.from(bytes.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    return fail('npy-not-npy', { path, came });
  }
  const version = bytes[6] as number;
  if (version !== 1 && version !== 2) return fail('npy-version', { path, came: version });
  if (version === 2 && bytes.length < 12) return fail('npy-truncated', { path, came: bytes.length, wanted: 12 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = version === 1 ? 10 : 12;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const dataStart = start + length;
  if (length > LONGEST_HEADER) return fail('npy-header', { path, came: `${length} bytes` });
  if (dataStart > bytes.length) return fail('npy-truncated', { path, came: fileBytes, wanted: dataStart });
  return parse(latin1(start, dataStart), { path, dataStart, fileBytes });
}

function parse(
  text: string,
  { path, dataStart, fileBytes }: { readonly path: string; readonly dataStart: number; readonly fileBytes: number },
): Outcome<NpyHeader> {
  const wrong = fail('npy-header', { path, came: text.trim().slice(0, MOST_SHOWN) });
  const type = /'descr':\s*'([^']*)'/.exec(text)?.[1];
  const fortran = /'fortran_order':\s*(True|False)/.exec(text)?.[1];
  const inner = /'shape':\s*\(([\d\s,]*)\)/.exec(text)?.[1];
  if (type === undefined || fortran === undefined || inner === undefined) return wrong;
  if (!Object.hasOwn(BYTES, type))
    return fail('npy-type', { path, came: type.slice(0, MOST_SHOWN), wanted: Object.keys(BYTES) });
  const shape = inner
    .split(',')
    .map((size) => size.trim())
    .filter((size) => size !== '')
    .map(Number);
  if (shape.length > MOST_AXES || elementCount(shape.map((size) => Math.max(size, 1))) > MOST_ELEMENTS) return wrong;
  const wanted = dataStart + elementCount(shape) * BYTES[type as NpyType];
  if (wanted > fileBytes) return fail('npy-truncated', { path, came: fileBytes, wanted });
  if (wanted < fileBytes) return fail('npy-too-long', { path, came: fileBytes, wanted });
  return done({ type: type as NpyType, fortran: fortran === 'True', shape, dataStart });
}

/** A version 1 header for data in row-major order, padded so that the data begins at a multiple of 64 bytes. */
export function npyHeaderBytes(type: NpyType, shape: readonly number[]): Uint8Array {
  const sizes = shape.length === 1 ? `${shape[0] ?? 0},` : shape.join(', ');
  const text = `{'descr': '${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const total = Math.ceil((10 + text.length + 1) / 64) * 64;
  const header = `${MAGIC}\x01\x00  ${text.padEnd(total - 11)}\n`;
  const bytes = Uint8Array.from(header, (c) => c.charCodeAt(0));
  new DataView(bytes.buffer).setUint16(8, total - 10, true);
  return bytes;
}
