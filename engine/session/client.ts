import type { Outcome, Problem } from '../base/index.js';
import { ProblemError, problem } from '../base/index.js';
import type { JobAction } from './jobs.js';
import type { Port } from './port.js';
import type { EngineMessage } from './protocol.js';

interface Pending {
  answer(outcome: Outcome<unknown>): void;
  event(event: unknown): void;
}

/** A request under way. */
export interface Call {
  /** The request's number, for `control`. */
  readonly id: number;
  /** The value, or a thrown `ProblemError`; a closed engine is a problem too. Warnings go to `onProblems`. */
  readonly value: Promise<unknown>;
}

/** The host's end of a session. */
export class SessionClient {
  private readonly pending = new Map<number, Pending>();
  private next = 0;
  private closed: Problem | undefined;

  constructor(private readonly port: Port) {
    port.onMessage((message) => this.receive(message as EngineMessage));
    port.onClose(() => this.abandon());
  }

  /** Asks; `onEvent` sees the request's events before the value is there. */
  call(method: string, params: unknown, onEvent: (event: unknown) => void = () => {}): Call {
    const id = this.next++;
    const value = new Promise<unknown>((resolve, reject) => {
      if (this.closed) {
        reject(new ProblemError([this.closed]));
        return;
      }
      this.pending.set(id, {
        answer: (outcome) => (outcome.ok ? resolve(outcome.value) : reject(new ProblemError(outcome.problems))),
        event: onEvent,
      });
      this.port.send({ id, method, params });
    });
    return { id, value };
  }

  /** Pauses, resumes or stops the job of an earlier call. */
  async control(call: Call, action: JobAction): Promise<void> {
    await this.call('control', { job: call.id, action }).value;
  }

  private receive(message: EngineMessage): void {
    const pending = this.pending.get(message.id);
    if (message.kind === 'event') return pending?.event(message.event);
    this.pending.delete(message.id);
    pending?.answer(message);
  }

  private abandon(): void {
    this.closed = problem('engine-gone');
    const gone = this.closed;
    for (const pending of this.pending.values()) pending.answer({ ok: false, problems: [gone] });
    this.pending.clear();
  }
}
