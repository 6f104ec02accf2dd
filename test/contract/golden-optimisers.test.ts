import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { floatType, valueOf } from '../../engine/base/index.js';
import { reference } from '../../engine/execute/index.js';
import type { Program, StateSpec, Value } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { clipByNorm, globalNorm } from '../../engine/train/clip.js';
import type { Span, TrainingSettings } from '../../engine/train/index.js';
import { optimisers, rateAt, readSettings, schedules } from '../../engine/train/index.js';
import type { Numbers } from './golden-numbers.js';
import { goldenError, hostOf, readGolden } from './golden-numbers.js';

interface Pair {
  readonly matrix: Numbers;
  readonly vector: Numbers;
}

interface OptimiserCase {
  readonly settings: Readonly<Record<string, unknown>>;
  /** The two weights after the last step. */
  readonly end: Pair;
}

interface ScheduleCase extends OptimiserCase {
  readonly stepsPerEpoch: number;
  /** The rate of each step. */
  readonly rates: readonly number[];
}

const golden = readGolden('optimisers') as Pair & {
  readonly gradients: readonly Pair[];
  readonly optimisers: readonly OptimiserCase[];
  readonly schedules: readonly ScheduleCase[];
};
const names = ['matrix', 'vector'] as const;
const steps = golden.gradients.length;

/** Clips the given gradients and updates both weights, with the very pieces that a Step is made of. */
function updateProgram(settings: TrainingSettings): Program {
  const optimiser = optimisers[settings.optimizer];
  const draft = new ProgramDraft(new NodeList());
  const { b } = draft;
  const keep = (name: string, kind: StateSpec['kind'], shape: readonly number[]): Value =>
    draft.keep({ name, kind, type: floatType(...shape), initial: { kind: 'constant', value: 0 } });
  const gradients = names.map((name) => draft.input(`${name}/gradient`, floatType(...golden[name].shape)));
  const norm = globalNorm(b, gradients);
  names.forEach((name, i) => {
    const { shape } = golden[name];
    const slots = optimiser.slots(settings).map((slot) => `${name}#${slot}`);
    const updated = optimiser.update(b, settings, {
      weight: keep(name, 'weight', shape),
      gradient: clipByNorm(b, gradients[i] as Value, norm, settings.clipNorm),
      slots: slots.map((slot) => keep(slot, 'slot', shape)),
      decays: shape.length >= 2,
      scalar: (scalar) => draft.input(scalar, floatType()),
    });
    [name, ...slots].forEach((kept, k) => draft.updates.set(kept, updated[k] as Value));
  });
  return draft.finish();
}

/** The larger error of the two weights after all steps. */
async function endError({ settings: given, end }: OptimiserCase, span: Span): Promise<number> {
  const settings = valueOf(readSettings(given));
  const program = updateProgram(settings);
  const loaded = valueOf(await reference.load({ step: program }, { threads: 1 }));
  const start = [...program.state].map(([name, { spec }]): [string, HostTensor] => {
    const known = names.find((n) => n === name);
    const shape = spec.type.shape as readonly number[];
    const zero = new Array<number>(shape.reduce((p, q) => p * q, 1)).fill(0);
    return [name, hostOf(known ? golden[known] : { shape, data: zero })];
  });
  await loaded.write(new Map(start));
  for (const [step, gradients] of golden.gradients.entries()) {
    const scalars = optimisers[settings.optimizer].scalars(settings, step, rateAt(settings, step, span));
    await loaded.run('step', {
      ...Object.fromEntries(names.map((name) => [`${name}/gradient`, hostOf(gradients[name])])),
      ...Object.fromEntries(Object.entries(scalars).map(([name, v]) => [name, hostOf({ shape: [], data: [v] })])),
    });
  }
  const after = await loaded.read();
  return Math.max(...names.map((name) => goldenError(after.get(name)?.data, end[name].data)));
}

function named<C extends OptimiserCase>(cases: readonly C[]): [string, C][] {
  return cases.map((c) => [JSON.stringify(c.settings), c]);
}

describe("20 steps against PyTorch's float64 numbers (tools/reference/optimisers.py)", () => {
  it.each(named(golden.optimisers))('%s', async (_name, given) => {
    expect(await endError(given, { stepsPerEpoch: steps, totalSteps: steps })).toBeLessThan(1e-9);
  });

  it.each(named(golden.schedules))('%s', async (_name, given) => {
    const span: Span = { stepsPerEpoch: given.stepsPerEpoch, totalSteps: steps };
    const settings = valueOf(readSettings(given.settings));
    const rates = given.rates.map((_, step) => rateAt(settings, step, span));
    expect(goldenError(rates, given.rates)).toBeLessThan(1e-12);
    expect(await endError(given, span)).toBeLessThan(1e-9);
  });

  it('are there for every optimiser and every schedule', () => {
    const covered = {
      optimisers: new Set(golden.optimisers.map(({ settings }) => settings['optimizer'])),
      schedules: new Set(golden.schedules.map(({ settings }) => settings['schedule'])),
    };
    expect(covered).toEqual({
      optimisers: new Set(Object.keys(optimisers)),
      schedules: new Set(Object.keys(schedules)),
    });
  });
});
