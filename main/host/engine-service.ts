import type { Call, JobAction, Port } from '../../engine/session/index.js';
import { SessionClient } from '../../engine/session/index.js';

/** The engine of a window's host: started with the first call, and again after it has ended by itself. */
export class EngineService {
  private client: SessionClient | undefined;
  private port: Port | undefined;
  private closing = false;

  constructor(
    private readonly open: () => Port,
    private readonly onGone: () => void,
  ) {}

  /** Asks for a job; its events come before its value. */
  call(method: string, params: unknown, onEvent?: (event: unknown) => void): Call {
    return this.connected().call(method, params, onEvent);
  }

  /** Asks and waits; a `ProblemError` where the engine refuses or dies. */
  async ask<T>(method: string, params: unknown): Promise<T> {
    return (await this.call(method, params).value) as T;
  }

  /** Pauses, resumes or stops a job. */
  control(call: Call, action: JobAction): Promise<void> {
    return this.connected().control(call, action);
  }

  /** Ends the engine; running jobs keep what their last checkpoint holds. */
  close(): void {
    this.closing = true;
    this.port?.close();
  }

  private connected(): SessionClient {
    if (this.client) return this.client;
    const port = this.open();
    port.onClose(() => {
      this.client = undefined;
      if (!this.closing) this.onGone();
    });
    this.port = port;
    return (this.client = new SessionClient(port));
  }
}
