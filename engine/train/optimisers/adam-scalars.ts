import type { TrainingSettings } from '../../settings/index.js';

/**
 * Adam's bias correction folded into two scalars: with t = step + 1, rate * sqrt(1 - beta2^t) / (1 - beta1^t) and
 * epsilon * sqrt(1 - beta2^t), so that the graph needs only m / (sqrt(v) + epsilon).
 */
export function adamScalars(
  { beta1, beta2, epsilon }: TrainingSettings,
  step: number,
  rate: number,
): { readonly rate: number; readonly epsilon: number } {
  const second = Math.sqrt(1 - beta2 ** (step + 1));
  return { rate: (rate * second) / (1 - beta1 ** (step + 1)), epsilon: epsilon * second };
}
