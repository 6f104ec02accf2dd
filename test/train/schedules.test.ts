import { describe, expect, it } from 'vitest';
import type { TrainingSettings } from '../../engine/train/index.js';
import { defaultSettings, rateAt } from '../../engine/train/index.js';
import { rounded } from './run-pieces.js';

const span = { stepsPerEpoch: 2, totalSteps: 12 };
const rates = (settings: Partial<TrainingSettings>): number[] =>
  rounded(
    Array.from({ length: 12 }, (_, step) => rateAt({ ...defaultSettings, learningRate: 0.8, ...settings }, step, span)),
  );

describe('the learning rate', () => {
  it('is constant where nothing else is said', () => {
    expect(rates({})).toEqual(Array.from({ length: 12 }, () => 0.8));
  });

  it('falls in steps of whole epochs, and not below the lowest', () => {
    expect(rates({ schedule: 'step', stepEpochs: 2, stepFactor: 0.25, minimumRate: 0.1 })).toEqual([
      0.8, 0.8, 0.8, 0.8, 0.2, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1,
    ]);
  });

  it('follows half a cosine towards the lowest', () => {
    const wanted = Array.from({ length: 12 }, (_, step) => 0.2 + 0.3 * (1 + Math.cos((Math.PI * step) / 12)));
    expect(rates({ schedule: 'cosine', minimumRate: 0.2 })).toEqual(rounded(wanted));
  });

  it('rises in a straight line during warm-up, and the cosine begins after it', () => {
    const after = Array.from({ length: 8 }, (_, i) => 0.4 * (1 + Math.cos((Math.PI * i) / 8)));
    expect(rates({ schedule: 'cosine', warmUpEpochs: 2 })).toEqual([0.2, 0.4, 0.6, 0.8, ...rounded(after)]);
  });

  it('is never raised by a lowest rate above it, and warm-up may last the whole run', () => {
    const above = rates({ schedule: 'step', stepEpochs: 1, minimumRate: 5 });
    const long = rates({ schedule: 'cosine', warmUpEpochs: 100 });
    expect([new Set(above), long]).toEqual([new Set([0.8]), rounded(long.map((_, i) => (0.8 * (i + 1)) / 12))]);
  });
});
