import type { Builder, Value } from '../ops/index.js';
import { widthOf } from './width-of.js';

/** Int targets [batch, height, width] as floats [batch, 1, height, width], so that they stand beside a channel. */
export function pixelMask(b: Builder, targets: Value): Value {
  const [batch = 1, ...space] = targets.type.shape;
  return b.op('reshape', [b.op('cast', [targets], { to: 'float' })], { shape: [batch, 1, ...space] });
}

/** Where each class is in a map of class numbers [batch, 1, height, width]: 1 in its channel, [batch, classes, height, width]. */
export function pixelClasses(b: Builder, map: Value, classes: number): Value {
  const numbers = b.constant(
    [classes, 1, 1],
    Array.from({ length: classes }, (_, i) => i),
  );
  return b.op('equal', [map, numbers], {});
}

/**
 * The class that the network says for each pixel, as floats [batch, 1, height, width]: the channel of the largest logit
 * (the first of equals); of a single channel 1 where the logit is above 0.
 */
export function saidClasses(b: Builder, logits: Value): Value {
  if (widthOf(logits) === 1) return b.op('greater', [logits, b.scalar(0)], {});
  return pixelMask(b, b.op('argMax', [logits], { axis: 1 }));
}
