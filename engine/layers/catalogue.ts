import { activation } from './activation.js';
import { add } from './add.js';
import { averagePool2d } from './average-pool-2d.js';
import { batchNorm } from './batch-norm.js';
import { concatenate } from './concatenate.js';
import type { Layer } from './contract.js';
import { conv2d } from './conv2d.js';
import { dense } from './dense.js';
import { dropout } from './dropout.js';
import { flatten } from './flatten.js';
import { globalAveragePool2d } from './global-average-pool-2d.js';
import { input } from './input.js';
import { maxPool2d } from './max-pool-2d.js';
import { output } from './output.js';

/** Every layer, in the order of the palette; a test compares this list with the folder. */
export const layers: readonly Layer[] = [
  input,
  conv2d,
  maxPool2d,
  averagePool2d,
  globalAveragePool2d,
  flatten,
  dense,
  activation,
  dropout,
  batchNorm,
  add,
  concatenate,
  output,
];

const byId = new Map(layers.map((layer) => [layer.id, layer]));

/** The layer with this id, or undefined. */
export function findLayer(id: string): Layer | undefined {
  return byId.get(id);
}
