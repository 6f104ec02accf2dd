import type { ActivationId } from '../../../engine/layers/index.js';
import { curvePath, scalarFunction } from './function-curve.js';

const plane = { width: 28, height: 14, from: -3, to: 3, low: -1.2, high: 2 };

/** A function's curve, as small as a word. */
export function CurveThumbnail({ id }: { readonly id: ActivationId }) {
  const f = scalarFunction(id);
  if (!f) return null;
  return (
    <svg className="curve-thumbnail" width={plane.width} height={plane.height} fill="none" aria-hidden>
      <path d={curvePath(f, plane, 40)} stroke="var(--text-3)" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  );
}
