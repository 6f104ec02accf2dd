import type { Param } from '../layers/index.js';

/** A number of channels, filters or units. */
export function sizeParam<const D extends number>(size: D) {
  return { kind: 'integer', default: size, min: 1, max: 65_536 } as const satisfies Param;
}

/** How far the block's strided window moves. */
export const strideParam = { kind: 'integer', default: 1, min: 1, max: 1024 } as const satisfies Param;
