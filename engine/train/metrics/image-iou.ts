import type { Builder, Value } from '../../ops/index.js';
import { pixelClasses, pixelMask, saidClasses } from '../pixel-targets.js';
import { widthOf } from '../width-of.js';
import type { Metric } from './metric.js';

/**
 * Intersection over union (Jaccard 1912) of each class that an image has or is said to have, averaged over these classes:
 * the score per image of Csurka et al. 2013. The evaluation's mean IoU counts pixels over all images instead.
 */
export const imageIou: Metric = {
  id: 'imageIou',
  tasks: ['pixels'],
  inStep: false,
  applies: () => true,
  perExample: (b, _settings, logits, targets) => {
    const classes = Math.max(widthOf(logits), 2);
    const isThere = pixelClasses(b, pixelMask(b, targets), classes);
    const isSaid = pixelClasses(b, saidClasses(b, logits), classes);
    const both = pixelsOf(b, b.op('mul', [isThere, isSaid], {}));
    const total = b.op('add', [pixelsOf(b, isThere), pixelsOf(b, isSaid)], {});
    const either = b.op('sub', [total, both], {});
    const present = b.op('greater', [either, b.scalar(0)], {});
    const share = b.op('div', [both, b.op('maximum', [either, b.scalar(1)], {})], {});
    const sum = (value: Value): Value => b.op('reduceSum', [value], { axes: [1], keepDims: false });
    return b.op('div', [sum(share), sum(present)], {});
  },
};

/** How many pixels are 1, [batch, classes]. */
function pixelsOf(b: Builder, mask: Value): Value {
  return b.op('reduceSum', [mask], { axes: [2, 3], keepDims: false });
}
