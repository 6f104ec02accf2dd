import type { ActivationId, ActivationNumbers } from '../../../engine/layers/index.js';
import { activationDefaults } from '../../../engine/layers/index.js';

const seluScale = 1.0507009873554805;
const seluAlpha = 1.6732632423543772;

/** erf to 1.5e-7, more than a plot shows (Abramowitz & Stegun 1964, 7.1.26). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** A function of one number, to be plotted; undefined for softmax, which is none. */
export function scalarFunction(
  id: ActivationId,
  { negativeSlope, alpha }: ActivationNumbers = activationDefaults,
): ((z: number) => number) | undefined {
  const elu = (z: number, limit: number): number => (z > 0 ? z : limit * Math.expm1(z));
  switch (id) {
    case 'linear':
      return (z) => z;
    case 'relu':
      return (z) => Math.max(0, z);
    case 'relu6':
      return (z) => Math.min(Math.max(0, z), 6);
    case 'leakyRelu':
      return (z) => (z > 0 ? z : negativeSlope * z);
    case 'elu':
      return (z) => elu(z, alpha);
    case 'selu':
      return (z) => seluScale * elu(z, seluAlpha);
    case 'gelu':
      return (z) => (z / 2) * (1 + erf(z / Math.SQRT2));
    case 'silu':
      return (z) => z * sigmoid(z);
    case 'hardSwish':
      return (z) => z * Math.min(Math.max(z / 6 + 0.5, 0), 1);
    case 'sigmoid':
      return sigmoid;
    case 'tanh':
      return Math.tanh;
    case 'softplus':
      return (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    case 'softmax':
      return undefined;
  }
}

/** The slope at z, from both sides; at a kink the one from below. */
export function slopeOf(f: (z: number) => number, z: number): number {
  const h = 1e-4;
  return (f(z) - f(z - h)) / h;
}

/** e^z over their sum. */
export function softmaxOf(logits: readonly number[]): readonly number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Where values lie on a drawing. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** The curve as path data; what leaves the plane is cut at its edge. */
export function curvePath(f: (z: number) => number, plane: Plane, points = 120): string {
  const { from, to } = plane;
  const places = Array.from({ length: points + 1 }, (_, i) => from + (i / points) * (to - from));
  const marks = places.map((z) => `${x(z, plane).toFixed(1)} ${y(f(z), plane).toFixed(1)}`);
  return `M${marks.join('L')}`;
}

/** From the left. */
export function x(z: number, { width, from, to }: Plane): number {
  return ((z - from) / (to - from)) * width;
}

/** From the top. */
export function y(value: number, { height, low, high }: Plane): number {
  const share = (Math.min(Math.max(value, low), high) - low) / (high - low);
  return height - share * height;
}
