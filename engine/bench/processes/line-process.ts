import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Interface } from 'node:readline';
import { createInterface } from 'node:readline';
import { ProblemError, problem } from '../../base/index.js';

/** How much is kept of what a process says on stderr: its last words, should it fail. */
const LAST_WORDS = 300;

/** A process that is asked with lines and answers with lines of JSON. It dies, with its own children, when `ending` aborts. */
export class LineProcess {
  private readonly lines: AsyncIterator<string>;
  private said = '';

  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    reader: Interface,
    private readonly ending: AbortSignal,
  ) {
    this.lines = reader[Symbol.asyncIterator]();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said = (this.said + text).slice(-LAST_WORDS);
    });
    // Its pipe closes before ours is written to its end when it dies early; `answer` tells why.
    child.stdin?.on('error', () => {});
    child.on('error', (error) => {
      this.said = error.message;
      reader.close();
    });
    ending.addEventListener('abort', this.kill);
    child.once('exit', () => ending.removeEventListener('abort', this.kill));
  }

  /** Starts it in a process group of its own: a Ctrl-C in the terminal reaches only the one who ends all of them. */
  static start(name: string, command: readonly [string, ...string[]], ending: AbortSignal): LineProcess {
    const [file, ...args] = command;
    // One compiler process at a time: PyTorch's pool of them would outlive the measurement.
    const env = { ...process.env, TORCHINDUCTOR_COMPILE_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
    const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32', env });
    if (ending.aborted) child.kill('SIGKILL');
    return new LineProcess(name, child, createInterface({ input: child.stdout }), ending);
  }

  /** The next answer; throws a `ProblemError` where the process ends instead. Lines that are no JSON are skipped. */
  async answer<T>(): Promise<T> {
    for (;;) {
      const line = await this.lines.next();
      if (line.done === true) throw new ProblemError([problem('bench-process', this.lastWords())]);
      if (line.value.startsWith('{')) return JSON.parse(line.value) as T;
    }
  }

  /** Sends a line and waits for what it answers. */
  ask<T>(line: string): Promise<T> {
    this.child.stdin?.write(`${line}\n`);
    return this.answer<T>();
  }

  /** Tells it that nothing more comes, and waits until it has ended. */
  async close(): Promise<void> {
    this.child.stdin?.end();
    if (this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, 'exit');
    }
  }

  private lastWords(): { name: string; reason: string } {
    const lines = this.said.trim().split('\n');
    return { name: this.name, reason: this.ending.aborted ? '' : (lines.at(-1) ?? '') };
  }

  private readonly kill = (): void => {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.child.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself in the meantime.
    }
  };
}
