import { ProblemError, problem } from '../base/index.js';

/** Carries out calls one after another in the order they came, whatever becomes of each. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  /** Refused after `close`. */
  take<T>(work: () => Promise<T> | T): Promise<T> {
    if (this.closed) return Promise.reject(new ProblemError([problem('execute-closed')]));
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Takes the last turn; a second call waits for the same one. */
  close(work: () => Promise<void> | void): Promise<void> {
    if (!this.closed) {
      this.closed = true;
      this.last = this.last.then(work);
    }
    return this.last.then(() => undefined);
  }
}
