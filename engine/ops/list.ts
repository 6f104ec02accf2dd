import { abs } from './abs.js';
import { adamUpdate } from './adam-update.js';
import { add } from './add.js';
import { argMax } from './arg-max.js';
import { attention } from './attention.js';
import { attentionGradient } from './attention-gradient.js';
import { averagePool } from './average-pool.js';
import { batchNorm } from './batch-norm.js';
import { batchNormGradient } from './batch-norm-gradient.js';
import { batchNormInference } from './batch-norm-inference.js';
import { broadcastTo } from './broadcast-to.js';
import { cast } from './cast.js';
import { concat } from './concat.js';
import { constant } from './constant.js';
import { conv } from './conv.js';
import { convInputGradient } from './conv-input-gradient.js';
import { convWeightGradient } from './conv-weight-gradient.js';
import { count } from './count.js';
import { div } from './div.js';
import { dropout } from './dropout.js';
import { equal } from './equal.js';
import { erf } from './erf.js';
import { exp } from './exp.js';
import { flip } from './flip.js';
import { gather } from './gather.js';
import { gatherPositions } from './gather-positions.js';
import { gelu } from './gelu.js';
import { geluGradient } from './gelu-gradient.js';
import { greater } from './greater.js';
import { gru } from './gru.js';
import { gruGradient } from './gru-gradient.js';
import { layerNorm } from './layer-norm.js';
import { layerNormGradient } from './layer-norm-gradient.js';
import { log } from './log.js';
import { logSoftmax } from './log-softmax.js';
import { lstm } from './lstm.js';
import { lstmGradient } from './lstm-gradient.js';
import { matMul } from './mat-mul.js';
import { maximum } from './maximum.js';
import { maxPool } from './max-pool.js';
import { maxPoolGradient } from './max-pool-gradient.js';
import { minimum } from './minimum.js';
import { momentumUpdate } from './momentum-update.js';
import { mul } from './mul.js';
import { neg } from './neg.js';
import { oneHot } from './one-hot.js';
import { pad } from './pad.js';
import { reduceMax } from './reduce-max.js';
import { reduceMean } from './reduce-mean.js';
import { reduceSum } from './reduce-sum.js';
import { relu } from './relu.js';
import { reluGradient } from './relu-gradient.js';
import { reshape } from './reshape.js';
import { scatterAdd } from './scatter-add.js';
import { scatterPositions } from './scatter-positions.js';
import { select } from './select.js';
import { sgdUpdate } from './sgd-update.js';
import { sigmoid } from './sigmoid.js';
import { sign } from './sign.js';
import { slice } from './slice.js';
import { softmax } from './softmax.js';
import { softplus } from './softplus.js';
import { split } from './split.js';
import { sqrt } from './sqrt.js';
import { sub } from './sub.js';
import { tanh } from './tanh.js';
import { transpose } from './transpose.js';

/** Every operation of the Program; a test compares this list with the folder. */
export const ops = [
  abs,
  adamUpdate,
  add,
  argMax,
  attention,
  attentionGradient,
  averagePool,
  batchNorm,
  batchNormGradient,
  batchNormInference,
  broadcastTo,
  cast,
  concat,
  constant,
  conv,
  convInputGradient,
  convWeightGradient,
  count,
  div,
  dropout,
  equal,
  erf,
  exp,
  flip,
  gather,
  gatherPositions,
  gelu,
  geluGradient,
  greater,
  gru,
  gruGradient,
  layerNorm,
  layerNormGradient,
  log,
  logSoftmax,
  lstm,
  lstmGradient,
  matMul,
  maximum,
  maxPool,
  maxPoolGradient,
  minimum,
  momentumUpdate,
  mul,
  neg,
  oneHot,
  pad,
  reduceMax,
  reduceMean,
  reduceSum,
  relu,
  reluGradient,
  reshape,
  scatterAdd,
  scatterPositions,
  select,
  sgdUpdate,
  sigmoid,
  sign,
  slice,
  softmax,
  softplus,
  split,
  sqrt,
  sub,
  tanh,
  transpose,
] as const;
/** The type of the list, from which the builder's types come. */
export type OpList = typeof ops;
