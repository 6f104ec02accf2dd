import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { readSafetensors, safetensorsPieces, writeFileAtomically } from '../../engine/files/index.js';
import { withFolder } from '../child/limited-folders.js';

const tensors = new Map<string, HostTensor>([
  ['conv1/kernel', { dtype: 'float', shape: [2, 1, 1, 1], data: Float32Array.of(1.5, -0) }],
  ['exact', { dtype: 'float', shape: [], data: Float64Array.of(Math.PI) }],
  ['__proto__', { dtype: 'int', shape: [3], data: Int32Array.of(-1, 0, 2 ** 31 - 1) }],
  ['nothing', { dtype: 'float', shape: [0, 4], data: new Float32Array(0) }],
  ['名字 "quoted"\n', { dtype: 'float', shape: [1], data: Float32Array.of(NaN) }],
]);
const metadata = { step: '7', note: 'é"\\' };

describe('a safetensors file', () => {
  test('gives back the tensors and notes that were written, to the bit', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a.safetensors');
      await writeFileAtomically(path, safetensorsPieces(tensors, metadata));
      const file = await readSafetensors(path);
      const sorted = (entries: ReadonlyMap<string, unknown>) => new Map([...entries].sort());
      expect(file.ok && [sorted(file.value.tensors), Object.fromEntries(file.value.metadata)]).toEqual([
        sorted(tensors),
        metadata,
      ]);
    }));

  test('has a header that ends on a multiple of eight and tensors aligned to their element size', () => {
    const [header, ...data] = safetensorsPieces(tensors, metadata);
    const text = Buffer.from(header as Uint8Array)
      .subarray(8)
      .toString();
    const entries = Object.values(JSON.parse(text) as Record<string, { dtype: string; data_offsets: number[] }>);
    const misaligned = entries.filter(
      ({ dtype, data_offsets: o }) => o && (o[0] as number) % (dtype === 'F64' ? 8 : 4),
    );
    const sizes = data.map((piece) => piece.length);
    expect([(header?.length ?? 1) % 8, text.trimEnd().endsWith('}'), misaligned, sizes]).toEqual([
      0,
      true,
      [],
      [8, 12, 8, 0, 4],
    ]);
  });

  test('truncated after any byte is refused with a sentence', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a.safetensors');
      const whole = Buffer.concat(safetensorsPieces(tensors, metadata));
      const codes = new Map<string, number>();
      for (let length = 0; length < whole.length; length += 3) {
        await writeFile(path, whole.subarray(0, length));
        const file = await readSafetensors(path);
        const code = file.ok ? `read at ${length}` : (file.problems[0]?.code ?? '');
        codes.set(code, length);
      }
      expect([...codes.keys()]).toEqual(['tensor-file-size']);
    }));

  test.each([
    ['a length of 2^63', undefined, 2n ** 63n, 'tensor-file-header'],
    ['a length beyond the file', undefined, 1000n, 'tensor-file-size'],
    ['text that is no JSON', '{"a":', undefined, 'tensor-file-header'],
    ['a list', '[1, 2]', undefined, 'tensor-file-header'],
    ['100 000 nested lists', '['.repeat(100_000), undefined, 'tensor-file-header'],
    ['an entry that is text', '{"a": "b"}', undefined, 'tensor-file-entry'],
    ['a negative size', entry({ shape: [-2] }), undefined, 'tensor-file-entry'],
    ['a size and half', entry({ shape: [1.5] }), undefined, 'tensor-file-entry'],
    ['sizes that do not make the bytes', entry({ shape: [3] }), undefined, 'tensor-file-entry'],
    ['sizes whose product is beyond all numbers', entry({ shape: [1e300, 1e300] }), undefined, 'tensor-file-entry'],
    ['an end before the beginning', entry({ data_offsets: [8, 0] }), undefined, 'tensor-file-entry'],
    ['one offset', entry({ data_offsets: [0] }), undefined, 'tensor-file-entry'],
    ['another element type', entry({ dtype: 'BF16' }), undefined, 'tensor-file-dtype'],
    ['a type named like a property of objects', entry({ dtype: 'constructor' }), undefined, 'tensor-file-dtype'],
    ['a gap', entry({ data_offsets: [8, 16] }), undefined, 'tensor-file-layout'],
    ['two tensors in one place', `{"a":${plain()},"b":${plain()}}`, undefined, 'tensor-file-layout'],
    ['an end beyond the file', entry({ shape: [400], data_offsets: [0, 1600] }), undefined, 'tensor-file-size'],
    ['bytes that belong to no tensor', '{}', undefined, 'tensor-file-size'],
  ])('with %s is refused', (_what, json, length, code) =>
    withFolder(async (folder) => {
      const path = join(folder, 'hostile.safetensors');
      const header = Buffer.from(json ?? entry({}));
      const start = Buffer.alloc(8);
      start.writeBigUInt64LE(length ?? BigInt(header.length));
      await writeFile(path, Buffer.concat([start, header, Buffer.alloc(8)]));
      const file = await readSafetensors(path);
      expect(file.ok ? 'read' : file.problems.map((p) => p.code)).toEqual([code]);
    }),
  );

  test('that is not there, or is a folder, is refused', () =>
    withFolder(async (folder) => {
      const files = await Promise.all([readSafetensors(join(folder, 'none')), readSafetensors(folder)]);
      expect(files.map((file) => !file.ok && file.problems[0]?.code)).toEqual(['file-missing', 'file-not-read']);
    }));

  test('with the same tensors in another order has the same bytes', () => {
    const turned = new Map([...tensors].reverse());
    const [one, other] = [tensors, turned].map((t) => Buffer.concat(safetensorsPieces(t, metadata)).toString('hex'));
    expect(other).toBe(one);
  });
});

function plain(): string {
  return JSON.stringify({ dtype: 'F32', shape: [2], data_offsets: [0, 8] });
}

/** A header with one tensor of two float32, which is what the eight bytes after it are, but for the given fields. */
function entry(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ a: { ...(JSON.parse(plain()) as object), ...changes } });
}
