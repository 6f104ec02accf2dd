import type { AnyForm } from '../form.js';
import { attentionByFusedMatMul, attentionGradientByFusedMatMul } from './attention.js';
import { batchNormGradientByBatchNorm } from './batch-norm-gradient.js';
import { batchNormByTrainingMode } from './batch-norm.js';
import { convByBlocks } from './conv-blocked.js';
import { convInputByFlippedBlocks } from './conv-input-blocked-flipped.js';
import { convInputByColumns } from './conv-input-columns.js';
import { convInputBySpreadBlocks } from './conv-input-blocked-spread.js';
import { convInputByFlippedConv } from './conv-input-flipped.js';
import {
  convWeightByChannelsLastColumns,
  convWeightByChannelsLastRowsAndColumns,
} from './conv-weight-channels-last.js';
import { convWeightByImageColumns } from './conv-weight-image-columns.js';
import { convWeightByRowsAndColumns } from './conv-weight-rows-columns.js';
import { convWeightByDepthwiseImages } from './conv-weight-depthwise.js';
import { convWeightByImages } from './conv-weight-images.js';
import { layerNormByOperator } from './layer-norm.js';
import { maxPoolByBlocks, maxPoolGradientByBlocks } from './max-pool-blocked.js';
import { maxPoolGradientByUnpool } from './max-pool-gradient.js';
import { biasGradientByBlocks } from './reduce-sum-blocked.js';
import { reduceSumByProduct } from './reduce-sum-rows.js';
import { reluInEitherLayout } from './relu.js';
import { reluGradientByHardSigmoid } from './relu-gradient.js';

/** Every form; for one operation the first that can and prefers wins. A test compares the list with the folder. */
export const forms: readonly AnyForm[] = [
  attentionByFusedMatMul,
  attentionGradientByFusedMatMul,
  batchNormByTrainingMode,
  batchNormGradientByBatchNorm,
  convByBlocks,
  convInputByFlippedBlocks,
  convInputBySpreadBlocks,
  convInputByFlippedConv,
  convInputByColumns,
  convWeightByDepthwiseImages,
  convWeightByImages,
  convWeightByImageColumns,
  convWeightByRowsAndColumns,
  convWeightByChannelsLastRowsAndColumns,
  convWeightByChannelsLastColumns,
  layerNormByOperator,
  maxPoolByBlocks,
  maxPoolGradientByBlocks,
  maxPoolGradientByUnpool,
  biasGradientByBlocks,
  reduceSumByProduct,
  reluInEitherLayout,
  reluGradientByHardSigmoid,
];
