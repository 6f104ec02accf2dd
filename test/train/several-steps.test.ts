import { describe, expect, it } from 'vitest';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import type { TrainingEnd } from '../../engine/train/index.js';
import { TrainingControl } from '../../engine/train/index.js';
import type { SmallRun } from './small-run.js';
import { clouds, Recording, smallRun, throughDisk, tickingClock } from './small-run.js';

const settings = { epochs: 3, batchSize: 4, shift: 1, schedule: 'cosine' } as const;

interface Watched {
  readonly end: TrainingEnd;
  readonly sink: Recording;
  /** Everything that must not depend on how many steps a call makes. */
  readonly result: unknown;
  /** Where calls of one or more steps began, in steps. */
  readonly begun: number[];
}

/** A run of 8 steps an epoch, the last of 2 examples; a clock that ticks makes calls of several steps. */
async function watched(run: SmallRun, tickMs: number): Promise<Watched> {
  const sink = new Recording();
  const begun: number[] = [];
  const onBreath = (): void => void begun.push(sink.rows.filter((row) => row.kind === 'step').length);
  const { now } = tickingClock(tickMs);
  const { end, state } = await smallRun({ ...run, sink, onBreath, now });
  const saved = sink.checkpoints.map(({ snapshot, reason, best }) => ({ trainer: snapshot.trainer, reason, best }));
  return { end, sink, begun, result: { end, state, rows: sink.rows, saved } };
}

describe.each([onnxruntime, reference])('calls of several steps on the $id executor', (executor) => {
  it('change nothing of a run, whose calls end with its epochs', async () => {
    const singly = await watched({ executor, settings }, 0);
    const together = await watched({ executor, settings }, 0.25);
    expect(together.result).toEqual(singly.result);
    // The breath at the end of each epoch is before its validation.
    expect(together.begun).toEqual([0, 1, 3, 7, 8, 8, 16, 16, 24]);
  });

  it('end at the very step at which one of them has a loss that is not finite, and name the same layer', async () => {
    const dataset = clouds();
    // This row is in the seventh step, the last of a call of four.
    dataset.inputs[9 * 3 + 4] = NaN;
    const singly = await watched({ executor, settings, dataset }, 0);
    const together = await watched({ executor, settings, dataset }, 0.25);
    expect(together.result).toEqual(singly.result);
    expect([together.begun, together.end]).toEqual([
      [0, 1, 3],
      expect.objectContaining({ reason: 'not-finite', layer: 'image', step: 6 }),
    ]);
  });

  it('may be broken off and taken up again with other calls', async () => {
    const whole = await watched({ executor, settings }, 0);
    const control = new TrainingControl();
    const first = new Recording(undefined, (row) => row.step === 5 && control.stop());
    const stopped = await smallRun({ executor, settings, control, sink: first, now: tickingClock(0.25).now });
    const saved = first.checkpoints.at(-1)?.snapshot;
    const second = new Recording();
    const rest = await smallRun({ executor, settings, sink: second, ...(saved && { from: throughDisk(saved) }) });
    // The steps of a call are made together, so those after the fifth are there too.
    expect(stopped.end).toEqual({ reason: 'stopped', step: 7, epochsDone: 0 });
    expect([[...first.rows, ...second.rows], rest.state]).toEqual([
      whole.sink.rows,
      (whole.result as { state: unknown }).state,
    ]);
  });
});
