import type { Builder, Value } from '../../ops/index.js';
import { pixelClasses, pixelMask } from '../pixel-targets.js';
import { widthOf } from '../width-of.js';
import type { Loss } from './loss.js';

/**
 * Mean over an example's pixels of -log softmax(logits)[target], with logits [batch, classes, height, width] and int
 * targets [batch, height, width]. A single channel is binary: softplus(z) - y * z with the targets 0 and 1.
 */
export const pixelCrossEntropy: Loss = (b, logits, targets) =>
  b.op('reduceMean', [widthOf(logits) === 1 ? binary(b, logits, targets) : categorical(b, logits, targets)], {
    axes: [1, 2],
    keepDims: false,
  });

function categorical(b: Builder, logits: Value, targets: Value): Value {
  const logs = b.op('logSoftmax', [logits], { axis: 1 });
  const classes = pixelClasses(b, pixelMask(b, targets), widthOf(logits));
  const chosen = b.op('mul', [classes, logs], {});
  return b.op('neg', [b.op('reduceSum', [chosen], { axes: [1], keepDims: false })], {});
}

function binary(b: Builder, logits: Value, targets: Value): Value {
  const each = b.op('sub', [b.op('softplus', [logits], {}), b.op('mul', [pixelMask(b, targets), logits], {})], {});
  return b.op('reduceSum', [each], { axes: [1], keepDims: false });
}
