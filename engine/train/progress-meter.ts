import type { TrainingProgress } from './training-events.js';

const SHORTEST_GAP_MS = 100;
const WINDOW_MS = 5_000;

/** Decides when progress is worth telling, and measures speed over the last few seconds of training. */
export class ProgressMeter {
  private lastTold = -Infinity;
  private marks: { readonly at: number; readonly examples: number; readonly steps: number; readonly fedMs: number }[] =
    [];
  private fedMs = 0;
  /** Milliseconds before the last pause, and when it ended; undefined while it lasts. */
  private spentMs = 0;
  private since: number | undefined;

  constructor(private readonly now: () => number) {
    this.since = now();
  }

  /** Counts one step. */
  count(examples: number): void {
    const at = this.now();
    const last = this.marks.at(-1) ?? { examples: 0, steps: 0 };
    this.marks.push({ at, examples: last.examples + examples, steps: last.steps + 1, fedMs: this.fedMs });
    while (this.marks.length > 2 && at - (this.marks[0]?.at ?? at) > WINDOW_MS) this.marks.shift();
  }

  /** Counts time in which the next batches were made and nothing was computed. */
  fed(milliseconds: number): void {
    this.fedMs += milliseconds;
  }

  /** A pause begins: its time does not count. */
  rest(): void {
    this.spentMs = this.spent;
    this.since = undefined;
  }

  /** Forgets the speed: after a pause the clock has run on without steps. */
  restart(): void {
    this.marks = [];
    this.since = this.now();
  }

  /** Seconds so far, without pauses. */
  get seconds(): number {
    return this.spent / 1000;
  }

  private get spent(): number {
    return this.spentMs + (this.since === undefined ? 0 : this.now() - this.since);
  }

  /** Whether the last telling was at least a tenth of a second ago; if so, this one counts as told. */
  due(): boolean {
    const at = this.now();
    if (at - this.lastTold < SHORTEST_GAP_MS) return false;
    this.lastTold = at;
    return true;
  }

  /** Examples per second, the share of the time that went into batches, and how long this many more steps would take. */
  speed(stepsLeft: number): Pick<TrainingProgress, 'examplesPerSecond' | 'dataWait' | 'secondsLeft'> {
    const first = this.marks[0];
    const last = this.marks.at(-1);
    const seconds = first && last ? (last.at - first.at) / 1000 : 0;
    if (!first || !last || seconds === 0) {
      return { examplesPerSecond: undefined, dataWait: undefined, secondsLeft: undefined };
    }
    return {
      examplesPerSecond: (last.examples - first.examples) / seconds,
      dataWait: Math.min(1, (last.fedMs - first.fedMs) / (1000 * seconds)),
      secondsLeft: (stepsLeft * seconds) / (last.steps - first.steps),
    };
  }
}
