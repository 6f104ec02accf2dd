import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { MOST_BYTES } from '../read-data-file.js';

/** A file in a ZIP archive, by the archive's directory at its end. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Of the unpacked bytes. */
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly start: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const DIRECTORY = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const START_BYTES = 4096;

/** The files of an archive without ZIP64 sizes and encryption, as numpy.savez writes it below 4 GiB. */
export function readZipDirectory(bytes: Uint8Array, path: string): Outcome<ZipEntry[]> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return fail('npz-not-zip', { path });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY) return fail('npz-not-zip', { path });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += DIRECTORY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return done(entries);
}

/** A file's bytes, unpacked. Refused where it is cut off, damaged, packed in an unknown way, or claims more than 1 GiB. */
export function readZipEntry(archive: Uint8Array, entry: ZipEntry, path: string): Outcome<Uint8Array> {
  const packed = packedBytesOf(archive, entry, path);
  if (!packed.ok) return packed;
  const { name, bytes, method, checksum } = entry;
  const broken = fail('npz-damaged', { path, name });
  try {
    const options = { maxOutputLength: Math.max(bytes, 1) };
    const unpacked = method === STORED ? packed.value : inflateRawSync(packed.value, options);
    return unpacked.length === bytes && crc32(unpacked) === checksum ? done(unpacked) : broken;
  } catch {
    return broken;
  }
}

/** What the first 4 KiB of a packed file unpack to, at most some 4 MiB; refused as the whole is. */
export function startOfZipEntry(archive: Uint8Array, entry: ZipEntry, path: string): Outcome<Uint8Array> {
  const packed = packedBytesOf(archive, entry, path);
  if (!packed.ok || entry.method === STORED) return packed;
  try {
    const start = packed.value.subarray(0, START_BYTES);
    return done(inflateRawSync(start, { finishFlush: constants.Z_SYNC_FLUSH }));
  } catch {
    return fail('npz-damaged', { path, name: entry.name });
  }
}

function packedBytesOf(archive: Uint8Array, entry: ZipEntry, path: string): Outcome<Uint8Array> {
  const { name, start, packedBytes, bytes, method } = entry;
  if (bytes > MOST_BYTES) {
    return fail('data-file-too-large', { path: `${path}/${name}`, came: bytes, wanted: MOST_BYTES });
  }
  const view = viewOf(archive);
  const broken = fail('npz-damaged', { path, name });
  if (start + LOCAL_BYTES > archive.length || view.getUint32(start, true) !== LOCAL) return broken;
  const from = start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = archive.subarray(from, from + packedBytes);
  if (packed.length !== packedBytes) return broken;
  return method === STORED || method === DEFLATED ? done(packed) : fail('npz-method', { path, name, came: method });
}

/** Where the record at the end of the archive begins; it may be followed by a comment. */
function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= least; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
