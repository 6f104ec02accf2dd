import { activation } from './activation.js';
import { add } from './add.js';
import { average } from './average.js';
import { averagePool2d } from './average-pool-2d.js';
import { batchNorm } from './batch-norm.js';
import { bidirectional } from './bidirectional.js';
import { channelShuffle } from './channel-shuffle.js';
import { channelSplit } from './channel-split.js';
import { concatenate } from './concatenate.js';
import { conv1d } from './conv1d.js';
import { conv2d } from './conv2d.js';
import { conv2dTranspose } from './conv2d-transpose.js';
import { dense } from './dense.js';
import { depthwiseConv2d } from './depthwise-conv-2d.js';
import { dropout } from './dropout.js';
import { embedding } from './embedding.js';
import { flatten } from './flatten.js';
import { globalAveragePool1d } from './global-average-pool-1d.js';
import { globalAveragePool2d } from './global-average-pool-2d.js';
import { globalMaxPool2d } from './global-max-pool-2d.js';
import { groupNorm } from './group-norm.js';
import { gru } from './gru.js';
import { input } from './input.js';
import type { Layer } from './contract.js';
import { layerNorm } from './layer-norm.js';
import { localResponseNorm } from './local-response-norm.js';
import { lstm } from './lstm.js';
import { maxPool1d } from './max-pool-1d.js';
import { maxPool2d } from './max-pool-2d.js';
import { multiHeadAttention } from './multi-head-attention.js';
import { multiply } from './multiply.js';
import { output } from './output.js';
import { permute } from './permute.js';
import { positionEmbedding } from './position-embedding.js';
import { reshape } from './reshape.js';
import { separableConv2d } from './separable-conv-2d.js';
import { subtract } from './subtract.js';
import { upSampling2d } from './up-sampling-2d.js';
import { zeroPadding2d } from './zero-padding-2d.js';

/** Every layer, in the order of the palette; a test compares this list with the folder. */
export const layers: readonly Layer[] = [
  input,
  conv2d,
  depthwiseConv2d,
  separableConv2d,
  conv2dTranspose,
  conv1d,
  maxPool2d,
  averagePool2d,
  globalAveragePool2d,
  globalMaxPool2d,
  maxPool1d,
  globalAveragePool1d,
  upSampling2d,
  zeroPadding2d,
  flatten,
  reshape,
  permute,
  channelSplit,
  channelShuffle,
  dense,
  embedding,
  positionEmbedding,
  lstm,
  gru,
  bidirectional,
  multiHeadAttention,
  activation,
  dropout,
  batchNorm,
  layerNorm,
  groupNorm,
  localResponseNorm,
  add,
  subtract,
  multiply,
  average,
  concatenate,
  output,
];

const byId = new Map(layers.map((layer) => [layer.id, layer]));

/** The layer with this id, or undefined. */
export function findLayer(id: string): Layer | undefined {
  return byId.get(id);
}
