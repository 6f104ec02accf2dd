import { axisSize } from '../../engine/layers/index.js';
import type { Dice } from './dice.js';
import type { Move } from './random-moves.js';

function walk(dice: Dice) {
  return { units: dice.between(1, 4), output: dice.pick(['last', 'sequence', 'sequence']), trainable: !dice.once(10) };
}

const bothWays: Move = (dice) => [
  'bidirectional',
  {
    ...walk(dice),
    cell: dice.pick(['lstm', 'gru']),
    merge: dice.pick(['concatenate', 'sum', 'average', 'multiply']),
    resetAfter: dice.once(2),
  },
];

/** Attention to the signal itself, or to a memory where it is drawn with one. */
export const attention: Move = (dice) => [
  'multiHeadAttention',
  { heads: dice.between(1, 3), keySize: dice.between(1, 3), causal: dice.once(3), bias: !dice.once(4) },
];

/** Walks along a sequence. */
export const walks: readonly Move[] = [
  (dice) => ['lstm', { ...walk(dice), backwards: dice.once(2), forgetBias: dice.pick([0, 1]) }],
  (dice) => ['gru', { ...walk(dice), backwards: dice.once(2), resetAfter: dice.once(2) }],
  bothWays,
  attention,
  (dice) => ['positionEmbedding', { kind: dice.pick(['learned', 'sinusoidal']) }],
  () => ['permute', {}],
];

/** The cells of an image in other places. */
export const rearrangements: readonly Move[] = [
  (dice, signal) => {
    const channels = axisSize(signal, 'channels') ?? 1;
    return ['channelShuffle', { groups: dice.pick([1, 2, 3, 4].filter((n) => channels % n === 0)) }];
  },
  (dice) => ['permute', { order: dice.pick([[], ['channels', 'width', 'height'], ['width', 'channels', 'height']]) }],
  (_dice, signal) => ['reshape', { to: 'sequence', time: axisSize(signal, 'height') ?? 1 }],
];
