import { describe, expect, it } from 'vitest';
import type { Value } from '../../engine/ops/index.js';
import type { TrainingSettings } from '../../engine/train/index.js';
import { defaultSettings, optimisers } from '../../engine/train/index.js';
import { rounded, runPieces } from './run-pieces.js';

const gradients = [
  [0.5, -2],
  [1, 0.25],
  [-0.125, 3],
];
const start = [1, -1];

/** The weight after each of three steps, as the Program's pieces have it. */
function trained(given: Partial<TrainingSettings>, decays = true): number[][] {
  const settings: TrainingSettings = { ...defaultSettings, learningRate: 0.1, ...given };
  const optimiser = optimisers[settings.optimizer];
  let kept = [start, ...optimiser.slots(settings).map(() => [0, 0])];
  return gradients.map((gradient, step) => {
    const scalars = Object.entries(optimiser.scalars(settings, step, settings.learningRate));
    kept = runPieces([gradient, ...kept, ...scalars.map(([, value]) => value)], (b, [g, weight, ...rest]) => {
      const slots = rest.slice(0, kept.length - 1);
      const scalar = (name: string): Value => rest[slots.length + scalars.findIndex(([n]) => n === name)] as Value;
      return optimiser.update(b, settings, { weight: weight as Value, gradient: g as Value, slots, decays, scalar });
    });
    return rounded(kept[0] ?? []);
  });
}

type Rule = (weight: number, gradient: number, step: number, slots: number[]) => number;

/** The same by the papers' formulas, one number at a time. */
function byHand(rule: Rule): number[][] {
  const columns = start.map((first, column) => {
    const slots = [0, 0];
    let weight = first;
    return gradients.map((g, step) => (weight = rule(weight, g[column] ?? NaN, step, slots)));
  });
  return gradients.map((_, step) => rounded(columns.map((column) => column[step] ?? NaN)));
}

const heavyBall =
  (momentum: number, nesterov: boolean, penalty = 0): Rule =>
  (w, gradient, _step, slots) => {
    const g = gradient + penalty * w;
    slots[0] = momentum * (slots[0] ?? 0) + g;
    return w - 0.1 * (nesterov ? g + momentum * slots[0] : slots[0]);
  };

const adam =
  (penalty: number, decay: number): Rule =>
  (w, gradient, step, slots) => {
    const g = gradient + penalty * w;
    const decayed = w - 0.1 * decay * w;
    slots[0] = 0.9 * (slots[0] ?? 0) + 0.1 * g;
    slots[1] = 0.999 * (slots[1] ?? 0) + 0.001 * g ** 2;
    const mean = slots[0] / (1 - 0.9 ** (step + 1));
    const square = slots[1] / (1 - 0.999 ** (step + 1));
    return decayed - (0.1 * mean) / (Math.sqrt(square) + 1e-8);
  };

describe('an optimiser', () => {
  it('follows its formula: SGD plain, with momentum, and with a look ahead', () => {
    const sgd = { optimizer: 'sgd' } as const;
    expect({
      plain: trained({ ...sgd, momentum: 0 }),
      momentum: trained({ ...sgd, momentum: 0.9 }),
      nesterov: trained({ ...sgd, momentum: 0.9, nesterov: true }),
    }).toEqual({
      plain: byHand(heavyBall(0, false)),
      momentum: byHand(heavyBall(0.9, false)),
      nesterov: byHand(heavyBall(0.9, true)),
    });
  });

  it('follows its formula: Adam with bias correction, and AdamW with its decay apart', () => {
    expect({ adam: trained({}), adamw: trained({ optimizer: 'adamw', weightDecay: 0.02 }) }).toEqual({
      adam: byHand(adam(0, 0)),
      adamw: byHand(adam(0, 0.02)),
    });
  });

  it('adds the L2 penalty to the gradient for SGD and Adam', () => {
    expect({
      sgd: trained({ optimizer: 'sgd', momentum: 0.5, weightDecay: 0.3 }),
      adam: trained({ weightDecay: 0.3 }),
    }).toEqual({ sgd: byHand(heavyBall(0.5, false, 0.3)), adam: byHand(adam(0.3, 0)) });
  });

  it('leaves biases undecayed', () => {
    const weightDecay = 0.3;
    expect({
      sgd: trained({ optimizer: 'sgd', weightDecay }, false),
      adam: trained({ weightDecay }, false),
      adamw: trained({ optimizer: 'adamw', weightDecay }, false),
    }).toEqual({ sgd: byHand(heavyBall(0.9, false)), adam: byHand(adam(0, 0)), adamw: byHand(adam(0, 0)) });
  });
});
