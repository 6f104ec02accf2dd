import { describe, expect, it } from 'vitest';
import type { HostTensor, Outcome } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import { readNpy, writeNpy } from '../../engine/data/index.js';

interface Parts {
  readonly descr?: string;
  readonly fortran?: string;
  readonly shape?: string;
  readonly version?: number;
  readonly headerLength?: number;
}

function npy(parts: Parts, data: ArrayBuffer): Uint8Array {
  const { descr = '<f4', fortran = 'False', shape = '(2, 3)', version = 1 } = parts;
  const text = `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }\n`;
  const start = version === 2 ? 12 : 10;
  const bytes = new Uint8Array(start + text.length + data.byteLength);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  const length = parts.headerLength ?? text.length;
  if (version === 2) view.setUint32(8, length, true);
  else view.setUint16(8, length, true);
  bytes.set(Buffer.from(text, 'latin1'), start);
  bytes.set(new Uint8Array(data), start + text.length);
  return bytes;
}

const read = (bytes: Uint8Array): Outcome<HostTensor> => readNpy(bytes, 'x.npy');
const six = Float32Array.from([1, 2, 3, 4, 5, 6]).buffer;
const shown = (outcome: Outcome<HostTensor>): unknown =>
  outcome.ok ? { ...outcome.value, data: [...outcome.value.data] } : outcome.problems.map((p) => p.code).join();

describe('NPY files', () => {
  it('come back as they were written', () => {
    const tensors: HostTensor[] = [
      { dtype: 'float', shape: [2, 3], data: new Float32Array(six) },
      { dtype: 'float', shape: [3], data: Float64Array.from([Math.PI, -Infinity, NaN]) },
      { dtype: 'int', shape: [2, 1, 1], data: Int32Array.from([-5, 2147483647]) },
      { dtype: 'float', shape: [], data: Float32Array.of(0.5) },
      { dtype: 'float', shape: [0, 4], data: new Float32Array() },
    ];
    expect(tensors.map((t) => valueOf(read(writeNpy(t))))).toEqual(tensors);
  });

  it('have their data begin at a multiple of 64 bytes', () => {
    const lengths = [[1], [1, 1, 1], [1, 28, 28]].map((shape) => {
      const data = new Float32Array(shape.reduce((a, b) => a * b));
      return (writeNpy({ dtype: 'float', shape, data }).length - data.byteLength) % 64;
    });
    expect(lengths).toEqual([0, 0, 0]);
  });

  it('are read in every element type, in both orders and versions', () => {
    const float = (data: number[]): unknown => ({ dtype: 'float', shape: [2, 3], data });
    const int = (data: number[]): unknown => ({ dtype: 'int', shape: [2, 3], data });
    const numbers = [1, 2, 3, 4, 5, 6];
    expect({
      v2: shown(read(npy({ version: 2 }, six))),
      fortran: shown(read(npy({ fortran: 'True' }, six))),
      f8: shown(read(npy({ descr: '<f8' }, Float64Array.from(numbers).buffer))),
      i4: shown(read(npy({ descr: '<i4' }, Int32Array.from(numbers).buffer))),
      i8: shown(read(npy({ descr: '<i8' }, BigInt64Array.from(numbers.map(BigInt)).buffer))),
      u1: shown(read(npy({ descr: '|u1' }, Uint8Array.from(numbers).buffer))),
    }).toEqual({
      v2: float(numbers),
      fortran: float([1, 3, 5, 2, 4, 6]),
      f8: float(numbers),
      i4: int(numbers),
      i8: int(numbers),
      u1: int(numbers),
    });
  });

  it('are read where they stand in the middle of other bytes', () => {
    const around = new Uint8Array(200);
    const file = npy({}, six);
    around.set(file, 7);
    expect(shown(read(around.subarray(7, 7 + file.length)))).toMatchObject({ data: [1, 2, 3, 4, 5, 6] });
  });

  it('are refused with the reason where they are damaged or of another kind', () => {
    const good = npy({}, six);
    expect({
      empty: shown(read(new Uint8Array())),
      magic: shown(read(Uint8Array.from(good, (byte, i) => (i === 1 ? 0 : byte)))),
      version: shown(read(npy({ version: 3 }, six))),
      truncated: shown(read(good.subarray(0, good.length - 1))),
      headerBeyondFile: shown(read(npy({ headerLength: 5000 }, six))),
      claimsMore: shown(read(npy({ shape: '(2000000, 3)' }, six))),
      claimsLess: shown(read(npy({ shape: '(2, 2)' }, six))),
      huge: shown(read(npy({ shape: '(99999999, 99999999, 0)' }, six))),
      objects: shown(read(npy({ descr: '|O' }, six))),
      bigEndian: shown(read(npy({ descr: '>f4' }, six))),
      inherited: shown(read(npy({ descr: 'toString' }, six))),
      noShape: shown(read(npy({ shape: 'None' }, six))),
      tooLarge: shown(read(npy({ descr: '<i8', shape: '(1,)' }, BigInt64Array.of(2n ** 40n).buffer))),
    }).toEqual({
      empty: 'npy-not-npy',
      magic: 'npy-not-npy',
      version: 'npy-version',
      truncated: 'npy-truncated',
      headerBeyondFile: 'npy-truncated',
      claimsMore: 'npy-truncated',
      claimsLess: 'npy-too-long',
      huge: 'npy-header',
      objects: 'npy-type',
      bigEndian: 'npy-type',
      inherited: 'npy-type',
      noShape: 'npy-header',
      tooLarge: 'npy-too-large',
    });
  });
});
