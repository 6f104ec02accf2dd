import type { AnyForm } from '../form.js';
import { batchNormGradientByBatchNorm } from './batch-norm-gradient.js';
import { batchNormByTrainingMode } from './batch-norm.js';
import { convInputByColumns } from './conv-input-columns.js';
import { convInputByFlippedConv } from './conv-input-flipped.js';
import {
  convWeightByChannelsLastColumns,
  convWeightByChannelsLastRowsAndColumns,
} from './conv-weight-channels-last.js';
import { convWeightByImageColumns } from './conv-weight-image-columns.js';
import { convWeightByRowsAndColumns } from './conv-weight-rows-columns.js';
import { maxPoolGradientByUnpool } from './max-pool-gradient.js';
import { reluGradientByHardSigmoid } from './relu-gradient.js';

/** Every form; for one operation the first that can and prefers wins. A test compares the list with the folder. */
export const forms: readonly AnyForm[] = [
  batchNormByTrainingMode,
  batchNormGradientByBatchNorm,
  convInputByFlippedConv,
  convInputByColumns,
  convWeightByImageColumns,
  convWeightByRowsAndColumns,
  convWeightByChannelsLastRowsAndColumns,
  convWeightByChannelsLastColumns,
  maxPoolGradientByUnpool,
  reluGradientByHardSigmoid,
];
