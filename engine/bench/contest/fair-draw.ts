import type { GradientCheck, GradientDifference } from '../gradient-difference.js';
import { gradientLimit } from '../gradient-difference.js';

/** What one draw of a batch showed. */
export interface Draw {
  readonly ours: GradientDifference;
  /** How far PyTorch's gradients in float32 are from its own in float64. */
  float32(): Promise<GradientDifference>;
}

/** More unlucky draws in a row than this are no luck. */
const MOST_DRAWS = 8;

/**
 * The first draw, whatever it shows, unless ours and PyTorch's own float32 both miss the limit on it: then the point is
 * ill-conditioned (a rectifier within rounding of zero falls on either side), and the next one is drawn.
 */
export async function firstFairDraw(draw: (number: number) => Promise<Draw>): Promise<GradientCheck> {
  const passedOver: GradientDifference[] = [];
  for (let number = 1; ; number++) {
    const { ours, float32 } = await draw(number);
    if (ours.error <= gradientLimit || number === MOST_DRAWS) return { ...ours, passedOver };
    const theirs = await float32();
    if (theirs.error <= gradientLimit) return { ...ours, passedOver };
    passedOver.push(theirs);
  }
}
