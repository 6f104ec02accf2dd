import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { commandLine } from '#bootstrap/compile';
import { processStart } from '../../engine/runs/index.js';
import type { RunLine } from '../../engine/session/index.js';

const run = promisify(execFile);

/** How a command line ended. A code of null: it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command line is run. */
export interface Place {
  /** The working folder. */
  readonly in?: string;
  /** A shell's words before the program, say `ulimit -f 100;`. */
  readonly shell?: string;
}

/** The built command line as a process of its own, the leader of its process group as in a terminal. */
export class Netloom {
  private readonly process: ChildProcess;
  private out = '';
  private err = '';
  private wake: (() => void)[] = [];
  /** Settles once it, its engine and their pipes are gone. */
  readonly gone: Promise<void>;

  constructor(args: readonly string[], place: Place = {}) {
    const [program, words] =
      place.shell === undefined
        ? [process.execPath, [commandLine, ...args]]
        : ['bash', ['-c', `${place.shell} exec "$@"`, 'bash', process.execPath, commandLine, ...args]];
    this.process = spawn(program, words, { cwd: place.in, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => this.heard((this.out += text)));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => this.heard((this.err += text)));
    this.gone = new Promise((resolve) => {
      this.process.on('close', () => {
        this.heard('');
        resolve();
      });
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** What it has printed so far. */
  get stdout(): string {
    return this.out;
  }

  /** Waits until it ends. */
  async ended(): Promise<Ended> {
    await this.gone;
    return { code: this.process.exitCode, stdout: this.out, stderr: this.err };
  }

  /** Waits for a text on stdout; throws where the process ends without it. */
  async says(text: string): Promise<void> {
    while (!this.out.includes(text)) {
      if (this.hasEnded) throw new Error(`ended without saying ${text}: ${this.out}${this.err}`);
      await this.news();
    }
  }

  /** Whether it is gone. */
  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** Waits until it prints something or ends. */
  news(): Promise<void> {
    return new Promise((resolve) => this.wake.push(resolve));
  }

  /** The engine's process, once it has been started. */
  async engine(): Promise<number> {
    for (;;) {
      const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
      const rows = stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number));
      const pid = rows.find(([, parent]) => parent === this.pid)?.[0];
      if (pid !== undefined) return pid;
      if (this.hasEnded) throw new Error(`ended without an engine: ${this.out}${this.err}`);
    }
  }

  /** Waits until a file is there; throws where the process ends before. */
  async untilThere(path: string): Promise<void> {
    while (!existsSync(path)) {
      if (this.hasEnded) throw new Error(`ended before ${path} was there: ${this.out}${this.err}`);
      await setImmediate();
    }
  }

  /** Ends it at once and without notice: the command line alone, or the engine with it. */
  kill(which: 'alone' | 'group' = 'alone'): void {
    if (!this.hasEnded) process.kill(which === 'alone' ? this.pid : -this.pid, 'SIGKILL');
  }

  /** What Ctrl-C does: a signal to every process of the group. */
  interrupt(): void {
    if (!this.hasEnded) process.kill(-this.pid, 'SIGINT');
  }

  private heard(_text: string): void {
    const waiting = this.wake;
    this.wake = [];
    for (const resolve of waiting) resolve();
  }
}

/** Runs a command line to its end. */
export function netloom(args: readonly string[], place: Place = {}): Promise<Ended> {
  return new Netloom(args, place).ended();
}

/** The JSON values on stdout, one a line. */
export function values(ended: Pick<Ended, 'stdout'>): unknown[] {
  return ended.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** What `netloom runs` says of the runs in a folder, newest first. */
export async function runStatus(folder: string): Promise<string[]> {
  const [lines] = values(await netloom(['runs', folder, '--json'])) as [RunLine[]];
  return lines.map(({ status }) => status);
}

/** Whether there is such a process; one that has ended and waits for its parent to notice is gone. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await processStart(pid)) !== undefined;
}
