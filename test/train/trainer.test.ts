import { describe, expect, it } from 'vitest';
import type { MetricRow } from '../../engine/train/index.js';
import { TrainingControl } from '../../engine/train/index.js';
import { onnxruntime } from '../../engine/execute/index.js';
import { clouds, lastThird, plainNetwork, Recording, smallRun, tickingClock } from './small-run.js';

const steps = (rows: readonly MetricRow[]): Extract<MetricRow, { kind: 'step' }>[] =>
  rows.flatMap((row) => (row.kind === 'step' ? [row] : []));
const epochs = (rows: readonly MetricRow[]): Extract<MetricRow, { kind: 'epoch' }>[] =>
  rows.flatMap((row) => (row.kind === 'epoch' ? [row] : []));

describe('a training run', () => {
  it('learns three clouds of points and says so in its rows', async () => {
    const sink = new Recording();
    const { end } = await smallRun({ document: plainNetwork(), settings: { epochs: 20 }, sink });
    const last = epochs(sink.rows).at(-1);
    expect(end).toEqual({ reason: 'finished', step: 80, epochsDone: 20 });
    expect([last?.train.metrics.accuracy, last?.validation.metrics.accuracy]).toEqual([1, 1]);
    expect((last?.validation.loss ?? 1) < 0.1 * (epochs(sink.rows)[0]?.validation.loss ?? 0)).toBe(true);
  });

  it('makes a row for each step, the partial batch included, and for each epoch', async () => {
    const sink = new Recording();
    await smallRun({ settings: { epochs: 2 }, sink });
    const shown = sink.rows.map((row) =>
      row.kind === 'step' ? [row.step, row.epoch, row.samples] : [`epoch ${row.epoch}`, row.step],
    );
    const epoch = (n: number): unknown[] => [
      ...[8, 8, 8, 6].map((samples, i) => [4 * (n - 1) + i + 1, n, samples]),
      [`epoch ${n}`, 4 * n],
    ];
    expect(shown).toEqual([...epoch(1), ...epoch(2)]);
  });

  it("weights each batch by its examples in the epoch's means", async () => {
    const sink = new Recording();
    await smallRun({ settings: { epochs: 1 }, sink });
    const own = steps(sink.rows);
    const mean = (of: (row: (typeof own)[number]) => number): number =>
      own.reduce((sum, row) => sum + row.samples * of(row), 0) / 30;
    const [epoch] = epochs(sink.rows);
    expect(epoch?.train.loss).toBeCloseTo(
      mean((row) => row.loss),
      12,
    );
    expect(epoch?.train.metrics.accuracy).toBeCloseTo(
      mean((row) => row.metrics.accuracy ?? NaN),
      12,
    );
  });

  it('saves at step 0, after each epoch and at the end, and marks the best epoch', async () => {
    const sink = new Recording();
    await smallRun({ settings: { epochs: 3 }, sink });
    const losses = epochs(sink.rows).map((row) => row.validation.loss);
    const best = losses.map((loss, i) => losses.slice(0, i).every((before) => loss < before));
    const saved = sink.checkpoints.map((c) => [c.reason, c.snapshot.trainer.step, c.best]);
    expect(saved).toEqual([
      ['start', 0, false],
      ...best.map((isBest, i) => ['epoch', 4 * (i + 1), isBest]),
      ['end', 12, false],
    ]);
    expect(sink.checkpoints.at(-1)?.snapshot.trainer.best?.validationLoss).toBe(Math.min(...losses));
  });

  it('saves at most ten seconds after the last save, and tells progress at most ten times a second', async () => {
    const clock = tickingClock(100);
    const sink = new Recording(clock.read);
    await smallRun({ settings: { epochs: 2, batchSize: 1 }, sink, now: clock.now });
    const gaps = sink.checkpoints.map((c, i) => c.at - (sink.checkpoints[i - 1]?.at ?? 0));
    expect([Math.max(...gaps) <= 10_000, sink.checkpoints.some((c) => c.reason === 'interval')]).toEqual([true, true]);

    const quick = tickingClock(7);
    const often = new Recording(quick.read);
    await smallRun({ settings: { epochs: 30 }, sink: often, now: quick.now });
    const between = often.told.slice(1).map(({ at }, i) => at - (often.told[i]?.at ?? 0));
    expect([often.told.length > 3, Math.min(...between) >= 100]).toEqual([true, true]);
  });

  it('ends early after so many epochs without a lower validation loss', async () => {
    const settings = { epochs: 50, learningRate: 0, patience: 2 };
    const sink = new Recording();
    const { end } = await smallRun({ document: plainNetwork(), settings, sink });
    expect(end).toEqual({ reason: 'early-stopping', step: 12, epochsDone: 3 });
    const saved = sink.checkpoints.at(-1)?.snapshot;
    const again = await smallRun({ document: plainNetwork(), settings, ...(saved && { from: saved }) });
    expect(again.end).toEqual(end);
  });

  it('is the same whether it is paused or not, and makes no step meanwhile', async () => {
    const whole = await smallRun();
    const control = new TrainingControl();
    let rowsWhilePaused = -1;
    const sink = new Recording(undefined, (row) => {
      if (row.step === 5 && row.kind === 'step') control.pause();
    });
    sink.progress = (progress) => {
      if (progress.phase !== 'paused') return;
      const before = sink.rows.length;
      setImmediate(() => {
        rowsWhilePaused = sink.rows.length - before;
        control.resume();
      });
    };
    const paused = await smallRun({ control, sink });
    expect([rowsWhilePaused, paused.end, paused.state]).toEqual([0, whole.end, whole.state]);
    expect(sink.checkpoints.map((c) => [c.reason, c.snapshot.trainer.step])).toContainEqual(['interval', 5]);
  });

  it('stops before the next step when told to, also while paused', async () => {
    const control = new TrainingControl();
    const sink = new Recording(undefined, (row) => {
      if (row.step === 6) control.stop();
    });
    const { end } = await smallRun({ control, sink });
    const waiting = new TrainingControl();
    const pausing = new Recording(undefined, (row) => {
      if (row.step === 2) waiting.pause();
    });
    pausing.progress = ({ phase }) => phase === 'paused' && setImmediate(() => waiting.stop());
    const later = await smallRun({ control: waiting, sink: pausing });
    expect([end, sink.checkpoints.at(-1)?.reason, later.end]).toEqual([
      { reason: 'stopped', step: 6, epochsDone: 1 },
      'stop',
      { reason: 'stopped', step: 2, epochsDone: 0 },
    ]);
  });

  it('gives nearly the same weights on onnxruntime as on the reference executor', async () => {
    const settings = { epochs: 2, optimizer: 'sgd', clipNorm: 0.5, weightDecay: 0.01 } as const;
    const [slow, fast] = [await smallRun({ settings }), await smallRun({ settings, executor: onnxruntime })];
    const differences = [...slow.state].map(([name, { data }]) => {
      const other = fast.state.get(name)?.data ?? [];
      return Math.max(...Array.from(data, (v, i) => Math.abs(v - (other[i] ?? NaN)) / Math.max(1, Math.abs(v))));
    });
    expect(Math.max(...differences)).toBeLessThan(1e-4);
  });

  it('keeps validation apart from what it trains on', () => {
    const { train, validation } = lastThird(clouds());
    expect([...train].filter((row) => validation.includes(row))).toEqual([]);
  });
});
