import type { Dim, TensorType } from '../base/index.js';
import { BATCH, multiplyDims } from '../base/index.js';
import type { ConvAttrs } from './conv.js';
import { fixed } from './faults.js';
import { windowOutputs } from './window.js';

/**
 * The type of y in y = conv(x, w), for x [batch, C, H, W] and w [O, C / groups, kH, kW]; undefined where the two and
 * the attributes do not belong together. The gradients ask the same of the types that they would have had.
 */
export function convOutput(x: TensorType | undefined, w: TensorType | undefined, a: ConvAttrs): TensorType | undefined {
  if (x?.dtype !== 'float' || w?.dtype !== 'float' || x.shape.length !== 4 || w.shape.length !== 4) return undefined;
  const [c, h, width] = x.shape.slice(1).map(fixed);
  const [o, ci, kh, kw] = w.shape.map(fixed);
  if (!c || !h || !width || !o || kh !== a.kernel[0] || kw !== a.kernel[1]) return undefined;
  if (!Number.isInteger(a.groups) || c % a.groups !== 0 || o % a.groups !== 0 || ci !== c / a.groups) return undefined;
  const out = windowOutputs(a, h, width);
  return out && { dtype: 'float', shape: [x.shape[0] ?? BATCH, o, ...out] };
}

/** Multiply-adds of a convolution with this output and these weights; both of its gradients take as many. */
export function convMultiplyAdds(y: TensorType, w: TensorType): Dim {
  return multiplyDims([...y.shape, ...w.shape.slice(1)]) ?? 0;
}
