import type { ChildProcess } from 'node:child_process';
import { ProblemError, problem } from '../engine/base/index.js';
import type { Call } from '../engine/session/index.js';
import { SessionClient } from '../engine/session/index.js';
import { forkEngine } from './host/fork-engine.js';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const SAME_SIGNAL_MS = 500;

/** The engine in a child process, and the way to ask it. */
export class EngineProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: SessionClient,
    private readonly unheard: AbortSignal,
  ) {}

  /**
   * Starts it. What native libraries print goes to stderr: stdout carries results. `unheard` stops long jobs when
   * nobody reads the results any more.
   */
  static start(unheard: AbortSignal): EngineProcess {
    const { child, port } = forkEngine();
    return new EngineProcess(child, new SessionClient(port), unheard);
  }

  /** Asks and waits; a `ProblemError` where the engine refuses or dies. */
  async ask<T>(method: string, params: unknown): Promise<T> {
    return (await this.client.call(method, params).value) as T;
  }

  /**
   * Asks for a long job. Ctrl-C (or a termination) stops it after the current step, so that everything is saved; a
   * later second one ends at once.
   */
  async askLong<T>(method: string, params: unknown, onEvent: (event: unknown) => void): Promise<T> {
    const call: Call = this.client.call(method, params, onEvent);
    let askedAt: number | undefined;
    const stop = (): void => {
      const again = askedAt !== undefined;
      // npm passes on the very signal that the terminal has sent to everybody: that is no second one.
      if (askedAt !== undefined && performance.now() - askedAt > SAME_SIGNAL_MS) this.child.kill('SIGKILL');
      askedAt ??= performance.now();
      if (!again) void this.client.control(call, 'stop').catch(() => {});
    };
    for (const signal of stopSignals) process.on(signal, stop);
    this.unheard.addEventListener('abort', stop);
    try {
      return (await call.value) as T;
    } catch (error) {
      // The news of an engine that the same Ctrl-C has ended may come before our own signal.
      const interrupted = askedAt !== undefined || stopSignals.some((signal) => signal === this.child.signalCode);
      throw interrupted && isGone(error) ? new ProblemError([problem('stopped-at-once')]) : error;
    } finally {
      for (const signal of stopSignals) process.off(signal, stop);
      this.unheard.removeEventListener('abort', stop);
    }
  }

  /** Ends the process. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    if (this.child.connected) this.child.disconnect();
    await ended;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.problems.some(({ code }) => code === 'engine-gone');
}
