import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What one window of training showed. */
export interface Window {
  readonly examplesPerSecond: number;
  readonly peakMemoryBytes: number;
}

/** A process that trains for as long as it is told and says how fast: ours or a peer's, all alike. */
export class Contestant {
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    private readonly lines: AsyncIterator<string>,
  ) {}

  /** Starts it and waits until it is warm; undefined where it cannot run (say, no torch). */
  static async start(command: string, args: readonly string[]): Promise<Contestant | undefined> {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const failed = once(child, 'error').then(() => undefined);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await Promise.race([lines.next(), failed]);
    if (first === undefined || first.done === true) return undefined;
    return new Contestant((JSON.parse(first.value) as { name: string }).name, child, lines);
  }

  /** Trains for this long. */
  async window(seconds: number): Promise<Window> {
    this.child.stdin?.write(`${seconds}\n`);
    const line = await this.lines.next();
    if (line.done === true) throw new Error(`${this.name} ended during the benchmark`);
    return JSON.parse(line.value) as Window;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    this.child.stdin?.end();
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }
}
