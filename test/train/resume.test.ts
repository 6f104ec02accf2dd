import { describe, expect, it } from 'vitest';
import type { Executor } from '../../engine/execute/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import type { TrainingSettings } from '../../engine/train/index.js';
import { freshState, readTrainerState, TrainingControl } from '../../engine/train/index.js';
import { Recording, smallRun, throughDisk, tickingClock } from './small-run.js';

const optimisers: Partial<TrainingSettings>[] = [
  { optimizer: 'adam', schedule: 'cosine' },
  { optimizer: 'adamw', weightDecay: 0.05, schedule: 'step', stepEpochs: 1 },
  { optimizer: 'sgd', momentum: 0.9, nesterov: true, clipNorm: 0.5, warmUpEpochs: 1 },
  { optimizer: 'sgd', momentum: 0 },
];
const cases = [reference, onnxruntime].flatMap((executor) =>
  optimisers.map((given): [string, Executor, typeof given] => [executor.id, executor, given]),
);

describe('a resumed run', () => {
  it.each(cases)(
    'goes on from any checkpoint with the very same bits and rows (%s, %#)',
    async (_, executor, given) => {
      const settings = { ...given, shift: 1 };
      const clock = tickingClock(2_500);
      const whole = new Recording();
      const { state } = await smallRun({ executor, settings, sink: whole, now: clock.now });
      const different: string[] = [];
      for (const { snapshot, reason } of whole.checkpoints) {
        const sink = new Recording();
        const from = throughDisk(snapshot);
        const rest = await smallRun({ executor, settings, sink, from });
        const rows = [...whole.rows.slice(0, from.trainer.rows), ...sink.rows];
        const label = `${reason} at step ${from.trainer.step}`;
        if (JSON.stringify(rows) !== JSON.stringify(whole.rows)) different.push(`rows after ${label}`);
        for (const [name, { data }] of state) {
          if (data.join() !== rest.state.get(name)?.data.join()) different.push(`${name} after ${label}`);
        }
      }
      expect(different).toEqual([]);
      expect(new Set(whole.checkpoints.map((c) => c.reason))).toEqual(new Set(['start', 'interval', 'epoch', 'end']));
    },
  );

  it('goes on after a stop in the middle of validation without a row too many', async () => {
    const whole = new Recording();
    const { state } = await smallRun({ sink: whole });
    const control = new TrainingControl();
    const clock = tickingClock(200);
    const first = new Recording();
    first.progress = ({ phase }) => phase === 'validating' && control.stop();
    const stopped = await smallRun({ sink: first, control, now: clock.now });
    const saved = first.checkpoints.at(-1)?.snapshot;
    const second = new Recording();
    const rest = await smallRun({ sink: second, ...(saved && { from: throughDisk(saved) }) });
    expect(stopped.end).toEqual({ reason: 'stopped', step: 4, epochsDone: 0 });
    expect([...first.rows, ...second.rows]).toEqual(whole.rows);
    expect(rest.state).toEqual(state);
  });

  it('of a finished run makes no step and ends as it did', async () => {
    const whole = new Recording();
    const { end } = await smallRun({ sink: whole });
    const sink = new Recording();
    const saved = whole.checkpoints.at(-1)?.snapshot;
    const again = await smallRun({ sink, ...(saved && { from: throughDisk(saved) }) });
    expect([again.end, sink.rows]).toEqual([end, []]);
  });
});

describe('the state of a trainer', () => {
  it('is refused where it is not complete', () => {
    const wrong = [null, 3, {}, { ...freshState, step: null }, { ...freshState, sums: { samples: 1, loss: 'x' } }];
    expect(wrong.map((json) => readTrainerState(json).ok)).toEqual(wrong.map(() => false));
    expect(readTrainerState(freshState)).toMatchObject({ ok: true, value: freshState });
  });
});
