import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Call, Port } from '../engine/session/index.js';
import { SessionClient } from '../engine/session/index.js';
import { packageFile } from './package-files.js';
import { VERSION } from './version.js';

/** The engine in a child process, and the way to ask it. */
export class EngineProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: SessionClient,
  ) {}

  /** Starts it. What native libraries print goes to stderr: stdout carries results. */
  static start(): EngineProcess {
    const child = fork(
      packageFile('dist/engine/session/process-entry.js'),
      [packageFile('engine/data/bundled'), VERSION],
      {
        serialization: 'advanced',
        stdio: ['ignore', 2, 2, 'ipc'],
      },
    );
    return new EngineProcess(child, new SessionClient(childPort(child)));
  }

  /** Asks and waits; a `ProblemError` where the engine refuses or dies. */
  async ask<T>(method: string, params: unknown): Promise<T> {
    return (await this.client.call(method, params).value) as T;
  }

  /**
   * Asks for a long job. Ctrl-C (or a termination) stops it after the current step, so that everything is saved; a
   * second Ctrl-C ends at once.
   */
  async askLong<T>(method: string, params: unknown, onEvent: (event: unknown) => void): Promise<T> {
    const call: Call = this.client.call(method, params, onEvent);
    let asked = false;
    const stop = (): void => {
      if (asked) this.child.kill('SIGKILL');
      asked = true;
      void this.client.control(call, 'stop').catch(() => {});
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    try {
      return (await call.value) as T;
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
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

function childPort(child: ChildProcess): Port {
  return {
    send: (message) => {
      if (child.connected) child.send(message as object);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onClose: (listener) => {
      child.once('exit', listener);
    },
    close: () => child.kill(),
  };
}
