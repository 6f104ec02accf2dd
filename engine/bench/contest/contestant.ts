import type { Showing } from '../bench-report.js';
import { median } from '../figures/median.js';
import { LineProcess } from '../processes/line-process.js';

/** A process that trains for as long as it is told and says how fast: ours or a peer's, all alike. */
export class Contestant<Ready> {
  private readonly windows: Showing[] = [];

  private constructor(
    private readonly process: LineProcess,
    /** What it said when it was warm. */
    readonly ready: Ready,
  ) {}

  /** Starts it and waits until it is warm. */
  static async start<Ready>(
    name: string,
    command: readonly [string, ...string[]],
    ending: AbortSignal,
  ): Promise<Contestant<Ready>> {
    const process = LineProcess.start(name, command, ending);
    return new Contestant(process, await process.answer<Ready>());
  }

  /** Trains for this many seconds and keeps what that showed. */
  async window(seconds: number): Promise<void> {
    this.windows.push(await this.process.ask<Showing>(String(seconds)));
  }

  /** The median speed of the windows so far. */
  get speed(): number {
    return median(this.windows.map((w) => w.examplesPerSecond));
  }

  get showing(): Showing {
    const peakMemoryBytes = Math.max(...this.windows.map((w) => w.peakMemoryBytes));
    return { examplesPerSecond: this.speed, peakMemoryBytes };
  }

  close(): Promise<void> {
    return this.process.close();
  }
}
