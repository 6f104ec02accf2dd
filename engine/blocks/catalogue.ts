import type { Block } from './contract.js';
import { denseBlock } from './dense-block.js';
import { denseLayer } from './dense-layer.js';
import { denseTransition } from './dense-transition.js';
import { depthwiseSeparable } from './depthwise-separable.js';
import { fire } from './fire.js';
import { inception } from './inception.js';
import { invertedResidual } from './inverted-residual.js';
import { residualBasic } from './residual-basic.js';
import { residualBottleneck } from './residual-bottleneck.js';
import { residualPreActivation } from './residual-pre-activation.js';
import { shuffleUnitV1 } from './shuffle-unit-v1.js';
import { shuffleUnitV2 } from './shuffle-unit-v2.js';
import { transformerEncoder } from './transformer-encoder.js';
import { unetDown } from './unet-down.js';
import { unetUp } from './unet-up.js';

/** Every block that comes with Netloom, in the palette's order; a test compares this list with the folder. */
export const blocks: readonly Block[] = [
  residualBasic,
  residualBottleneck,
  residualPreActivation,
  inception,
  denseLayer,
  denseBlock,
  denseTransition,
  fire,
  depthwiseSeparable,
  invertedResidual,
  shuffleUnitV1,
  shuffleUnitV2,
  unetDown,
  unetUp,
  transformerEncoder,
];

const byId = new Map<string, Block>(blocks.map((block) => [block.id, block]));

/** The block of this id, or undefined. */
export function findBlock(id: string): Block | undefined {
  return byId.get(id);
}
