import type { TrainingProgress } from './training-events.js';

const SHORTEST_GAP_MS = 100;
const WINDOW_MS = 5_000;

/** Decides when progress is worth telling, and measures speed over the last few seconds of training. */
export class ProgressMeter {
  private lastTold = -Infinity;
  private marks: { readonly at: number; readonly examples: number; readonly steps: number }[] = [];

  constructor(private readonly now: () => number) {}

  /** Counts one step. */
  count(examples: number): void {
    const at = this.now();
    const last = this.marks.at(-1) ?? { examples: 0, steps: 0 };
    this.marks.push({ at, examples: last.examples + examples, steps: last.steps + 1 });
    while (this.marks.length > 2 && at - (this.marks[0]?.at ?? at) > WINDOW_MS) this.marks.shift();
  }

  /** Forgets the speed: after a pause the clock has run on without steps. */
  restart(): void {
    this.marks = [];
  }

  /** Whether the last telling was at least a tenth of a second ago; if so, this one counts as told. */
  due(): boolean {
    const at = this.now();
    if (at - this.lastTold < SHORTEST_GAP_MS) return false;
    this.lastTold = at;
    return true;
  }

  /** Examples per second, and how long this many more steps would take. */
  speed(stepsLeft: number): Pick<TrainingProgress, 'examplesPerSecond' | 'secondsLeft'> {
    const first = this.marks[0];
    const last = this.marks.at(-1);
    const seconds = first && last ? (last.at - first.at) / 1000 : 0;
    if (!first || !last || seconds === 0) return { examplesPerSecond: undefined, secondsLeft: undefined };
    return {
      examplesPerSecond: (last.examples - first.examples) / seconds,
      secondsLeft: (stepsLeft * seconds) / (last.steps - first.steps),
    };
  }
}
