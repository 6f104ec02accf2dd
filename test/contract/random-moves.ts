import type { Json, Padding, Signal } from '../../engine/layers/index.js';
import { activationIds, axisSize } from '../../engine/layers/index.js';
import type { Dice } from './dice.js';

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

const pool =
  (layer: string): Move =>
  (dice) => [
    layer,
    { size: dice.pair(1, 3), stride: dice.pair(1, 3), padding: padding(dice, 1), ceilMode: dice.once(2) },
  ];

const anyShape: readonly Move[] = [
  (dice) => ['batchNorm', { frozen: dice.once(5), momentum: dice.pick([0.9, 0.5]) }],
  (dice) => ['activation', { function: dice.pick(activationIds) }],
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
  () => ['globalAveragePool2d', {}],
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
