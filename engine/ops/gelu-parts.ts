import type { OnnxWriter } from './onnx-writer.js';

/** x / sqrt(2), and the share of a normal distribution that lies below x; gelu and its gradient write them once. */
export function geluParts(w: OnnxWriter, x: string): { readonly scaled: string; readonly share: string } {
  const scaled = w.node('Mul', [x, w.floats([Math.SQRT1_2])]);
  // (1 + erf) / 2 in one node: erf is between -1 and 1, so that nothing is cut off.
  const share = w.node('HardSigmoid', [w.node('Erf', [scaled])], { alpha: { float: 0.5 }, beta: { float: 0.5 } });
  return { scaled, share };
}
