/** What a host may tell a running job. */
export type JobAction = 'pause' | 'resume' | 'step' | 'stop';

/** A long job that can be told to pause, go on or stop. */
export interface Job {
  control(action: JobAction): void;
}

/**
 * The requests under way by their number. A request that is still preparing its job keeps what it is told until the
 * job is there: somebody who stops a training at once has stopped it.
 */
export class Jobs {
  private readonly open = new Map<number, { job?: Job; readonly told: JobAction[] }>();

  /** Answers to `control` from now until `work` ends. */
  async accept<T>(id: number, work: () => Promise<T>): Promise<T> {
    this.open.set(id, { told: [] });
    try {
      return await work();
    } finally {
      this.open.delete(id);
    }
  }

  /** Hands the accepted request's job what it was told before and will be told from now on. */
  begin(id: number, job: Job): void {
    const request = this.open.get(id);
    if (!request) return;
    request.job = job;
    for (const action of request.told.splice(0)) job.control(action);
  }

  /** Whether there is such a request. */
  control(id: number, action: JobAction): boolean {
    const request = this.open.get(id);
    if (request?.job) request.job.control(action);
    else request?.told.push(action);
    return request !== undefined;
  }
}
