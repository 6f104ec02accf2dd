import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { HostTensor, Outcome } from '../../base/index.js';
import { done, fail, refused } from '../../base/index.js';
import { readProblem } from '../file-problem.js';
import { mostBytesAtOnce } from '../most-bytes-at-once.js';
import type { Entry, Header } from './header.js';
import { parseHeader } from './header.js';
import { elementTypes, longestHeaderBytes } from './layout.js';

/** What a safetensors file holds. */
export interface TensorFile {
  /** In the order in which they lie in the file. */
  readonly tensors: ReadonlyMap<string, HostTensor>;
  readonly metadata: ReadonlyMap<string, string>;
}

/** Reads a whole safetensors file; nothing in it is believed before it was checked against the file's size. */
export async function readSafetensors(path: string): Promise<Outcome<TensorFile>> {
  try {
    const file = await open(path, 'r');
    try {
      return await readFrom(file, path);
    } finally {
      await file.close();
    }
  } catch (error) {
    return refused(readProblem(path, error));
  }
}

async function readFrom(file: FileHandle, path: string): Promise<Outcome<TensorFile>> {
  const { size } = await file.stat();
  const start = Buffer.alloc(8);
  if (size < 8) return fail('tensor-file-size', { path, came: size, wanted: 8 });
  await readAll(file, start, 0);
  const claimed = start.readBigUInt64LE();
  if (claimed > BigInt(longestHeaderBytes)) return fail('tensor-file-header', { path });
  const headerEnd = 8 + Number(claimed);
  if (headerEnd > size) return fail('tensor-file-size', { path, came: size, wanted: headerEnd });
  const text = Buffer.alloc(Number(claimed));
  await readAll(file, text, 8);
  const header = parseHeader(path, text.toString(), size - headerEnd);
  return header.ok ? done(await readTensors(file, header.value, headerEnd)) : header;
}

async function readTensors(file: FileHandle, header: Header, headerEnd: number): Promise<TensorFile> {
  const tensors = new Map<string, HostTensor>();
  for (const entry of header.entries) {
    const tensor = emptyTensor(entry);
    const { buffer } = tensor.data;
    await readAll(file, new Uint8Array(buffer), headerEnd + entry.begin);
    tensors.set(entry.name, tensor);
  }
  return { tensors, metadata: header.metadata };
}

function emptyTensor({ type, shape, begin, end }: Entry): HostTensor {
  const count = (end - begin) / elementTypes[type].bytes;
  switch (type) {
    case 'F32':
      return { dtype: 'float', shape, data: new Float32Array(count) };
    case 'F64':
      return { dtype: 'float', shape, data: new Float64Array(count) };
    case 'I32':
      return { dtype: 'int', shape, data: new Int32Array(count) };
  }
}

async function readAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, Math.min(bytes.length - read, mostBytesAtOnce), position + read);
    // The size was checked, so the file became shorter while it was read.
    if (bytesRead === 0) throw Object.assign(new Error('the file became shorter'), { code: 'EOF' });
    read += bytesRead;
  }
}
