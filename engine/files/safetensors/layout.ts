import type { HostTensor } from '../../base/index.js';

/** The element types that are read and written; the format knows more. */
export const elementTypes = {
  F32: { dtype: 'float', bytes: 4 },
  F64: { dtype: 'float', bytes: 8 },
  I32: { dtype: 'int', bytes: 4 },
} as const;

export type ElementType = keyof typeof elementTypes;

/** The format's own limit for the header, against files that claim more. */
export const longestHeaderBytes = 100_000_000;

/** The header's key for texts about the file; no tensor can have this name. */
export const metadataKey = '__metadata__';

export function elementTypeOf(tensor: HostTensor): ElementType {
  if (tensor.dtype === 'int') return 'I32';
  return tensor.data instanceof Float64Array ? 'F64' : 'F32';
}
