import type { HostTensor } from '../../base/index.js';
import { elementTypeOf, elementTypes, metadataKey } from './layout.js';

/** The tensors' bytes, which share the tensors' memory. Files are little-endian, and so is every machine we run on. */
export function tensorBytes({ data }: HostTensor): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/**
 * A safetensors file in pieces, without copying the tensors: float64 before the rest, then by name, so that every
 * tensor is aligned to its element size and the same tensors give the same bytes.
 */
export function safetensorsPieces(
  tensors: ReadonlyMap<string, HostTensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array[] {
  const size = (tensor: HostTensor): number => elementTypes[elementTypeOf(tensor)].bytes;
  const entries = [...tensors].sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1));
  const fields: string[] = [`${JSON.stringify(metadataKey)}:${JSON.stringify(metadata)}`];
  let end = 0;
  for (const [name, tensor] of entries) {
    if (name === metadataKey) throw new Error(`a tensor cannot be called ${metadataKey}`);
    const begin = end;
    end += tensor.data.byteLength;
    const entry = { dtype: elementTypeOf(tensor), shape: tensor.shape, data_offsets: [begin, end] };
    fields.push(`${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  }
  return [headerBytes(`{${fields.join(',')}}`), ...entries.map(([, tensor]) => tensorBytes(tensor))];
}

function headerBytes(json: string): Uint8Array {
  const text = Buffer.from(json);
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = Buffer.alloc(8 + length, ' ');
  bytes.writeBigUInt64LE(BigInt(length));
  text.copy(bytes, 8);
  return bytes;
}
