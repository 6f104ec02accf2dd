import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const loader = new URL('./register-typescript.mjs', import.meta.url).href;

/** A process of its own that runs a TypeScript file of the tests from source; it talks by messages. */
export class Child {
  private readonly process: ChildProcess;
  private readonly messages: unknown[] = [];
  private wake: () => void = () => undefined;

  constructor(script: string, args: readonly string[], launcher?: readonly string[]) {
    const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
    const [execPath = process.execPath, ...before] = launcher ?? [];
    const execArgv = [...before, ...(launcher ? [process.execPath] : []), '--import', loader];
    this.process = fork(file, args, { execPath, execArgv });
    this.process.on('message', (message) => {
      this.messages.push(message);
      this.wake();
    });
    this.process.on('exit', () => this.wake());
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** The next message, or undefined once the process has ended and all its messages were read. */
  async next(): Promise<unknown> {
    while (this.messages.length === 0) {
      if (this.ended) return undefined;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.messages.shift();
  }

  send(message: string): void {
    this.process.send(message);
  }

  /** Ends it at once, as a power cut would, and waits until it is gone. */
  async kill(): Promise<void> {
    if (this.ended) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }

  /** Kills it at the given change of what a folder holds, counted from now. */
  async killAtChange(folder: string, changes: number): Promise<void> {
    const watcher = watch(folder);
    let count = 0;
    await new Promise<void>((resolve) => watcher.on('change', () => ++count === changes && resolve()));
    watcher.close();
    await this.kill();
  }

  private get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}
