import type { Json, Padding, Signal } from '../../engine/layers/index.js';
import { activationIds, axisSize } from '../../engine/layers/index.js';
import type { Dice } from './dice.js';
import { rearrangements, walks } from './random-sequence-moves.js';

/** A layer that may follow on this signal, with parameters; its own shape rule says whether it really fits. */
export type Move = (dice: Dice, signal: Signal) => [layer: string, params: Readonly<Record<string, Json>>];

function padding(dice: Dice, most: number): Padding {
  if (dice.once(3)) return dice.pick(['same', 'valid']);
  return [dice.between(0, most), dice.between(0, most), dice.between(0, most), dice.between(0, most)];
}

const convolution: Move = (dice, signal) => {
  const channels = axisSize(signal, 'channels') ?? 1;
  const groups = dice.pick([1, 1, 2, 3].filter((n) => channels % n === 0));
  return [
    'conv2d',
    {
      filters: groups * dice.between(1, 3),
      kernel: dice.pair(1, 4),
      stride: dice.pair(1, 2),
      padding: padding(dice, 2),
      dilation: dice.pair(1, 2),
      groups,
      activation: dice.pick(activationIds),
      bias: !dice.once(4),
      trainable: !dice.once(10),
    },
  ];
};

/** What every convolution of a signal with these channels has beyond its window. */
function ending(dice: Dice): Readonly<Record<string, Json>> {
  return { activation: dice.pick(activationIds), bias: !dice.once(4), trainable: !dice.once(10) };
}

const apart =
  (layer: string): Move =>
  (dice) => [
    layer,
    {
      ...(layer === 'separableConv2d' ? { filters: dice.between(1, 4) } : {}),
      multiplier: dice.between(1, 2),
      kernel: dice.pair(1, 3),
      stride: dice.pair(1, 2),
      padding: padding(dice, 2),
      dilation: dice.pair(1, 2),
      ...ending(dice),
    },
  ];

const transposed: Move = (dice, signal) => {
  const channels = axisSize(signal, 'channels') ?? 1;
  const groups = dice.pick([1, 1, 2].filter((n) => channels % n === 0));
  return [
    'conv2dTranspose',
    {
      filters: groups * dice.between(1, 3),
      kernel: dice.pair(1, 4),
      stride: dice.pair(1, 2),
      padding: padding(dice, 1),
      outputPadding: dice.pair(0, 1),
      dilation: dice.pair(1, 2),
      groups,
      ...ending(dice),
    },
  ];
};

const alongTime: Move = (dice, signal) => {
  const features = axisSize(signal, 'features') ?? 1;
  const groups = dice.pick([1, 1, 2].filter((n) => features % n === 0));
  return [
    'conv1d',
    {
      filters: groups * dice.between(1, 3),
      kernel: dice.between(1, 4),
      stride: dice.between(1, 2),
      padding: dice.pick(['valid', 'same', 'causal']),
      dilation: dice.between(1, 2),
      groups,
      ...ending(dice),
    },
  ];
};

const poolAlongTime: Move = (dice) => [
  'maxPool1d',
  {
    size: dice.between(1, 3),
    stride: dice.between(1, 3),
    padding: dice.pick(['valid', 'same']),
    ceilMode: dice.once(2),
  },
];

const groupNorm: Move = (dice, signal) => {
  const channels = axisSize(signal, 'channels') ?? 1;
  return ['groupNorm', { groups: dice.pick([1, 2, 3].filter((n) => channels % n === 0)), epsilon: 0.01 }];
};

const responseNorm: Move = (dice) => [
  'localResponseNorm',
  { size: dice.between(1, 4), alpha: dice.pick([1e-4, 0.5]), beta: 0.75, offset: dice.pick([1, 2]) },
];

const enlarged: Move = (dice) => [
  'upSampling2d',
  { factor: dice.pair(1, 2), interpolation: dice.pick(['nearest', 'bilinear']) },
];

const bordered: Move = (dice) => [
  'zeroPadding2d',
  { top: dice.between(0, 1), left: dice.between(0, 1), bottom: dice.between(0, 1), right: dice.between(0, 1) },
];

const pool =
  (layer: string): Move =>
  (dice) => [
    layer,
    { size: dice.pair(1, 3), stride: dice.pair(1, 3), padding: padding(dice, 1), ceilMode: dice.once(2) },
  ];

const anyShape: readonly Move[] = [
  (dice) => ['batchNorm', { frozen: dice.once(5), momentum: dice.pick([0.9, 0.5]) }],
  (dice) => ['activation', { function: dice.pick(activationIds) }],
  () => ['layerNorm', { epsilon: 0.01 }],
  (dice) => ['dropout', { rate: dice.pick([0, 0.1, 0.3, 0.5]) }],
  () => ['flatten', {}],
];

/** What may follow on an image; convolutions are as likely as all else. */
export const imageMoves: readonly Move[] = [
  convolution,
  convolution,
  convolution,
  convolution,
  pool('maxPool2d'),
  pool('averagePool2d'),
  ...anyShape,
  apart('depthwiseConv2d'),
  apart('separableConv2d'),
  transposed,
  groupNorm,
  responseNorm,
  enlarged,
  bordered,
  ...rearrangements,
  () => ['globalAveragePool2d', {}],
  () => ['globalMaxPool2d', {}],
];

const dense: Move = (dice) => [
  'dense',
  {
    units: dice.between(2, 7),
    activation: dice.pick(activationIds),
    bias: !dice.once(4),
    trainable: !dice.once(10),
  },
];

/** What may follow on a vector. */
export const vectorMoves: readonly Move[] = [dense, dense, dense, ...anyShape];

/** What may follow on a sequence. */
export const sequenceMoves: readonly Move[] = [
  alongTime,
  alongTime,
  alongTime,
  poolAlongTime,
  dense,
  ...anyShape,
  ...walks,
  () => ['globalAveragePool1d', {}],
];
