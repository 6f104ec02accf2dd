/** What a host may tell a running job. */
export type JobAction = 'pause' | 'resume' | 'stop';

/** A long job that can be told to pause, go on or stop. */
export interface Job {
  control(action: JobAction): void;
}

/** The long jobs of a session by their request's number. */
export class Jobs {
  private readonly running = new Map<number, Job>();

  /** Keeps `job` reachable while `work` runs. */
  async during<T>(id: number, job: Job, work: () => Promise<T>): Promise<T> {
    this.running.set(id, job);
    try {
      return await work();
    } finally {
      this.running.delete(id);
    }
  }

  /** Whether there was such a job. */
  control(id: number, action: JobAction): boolean {
    const job = this.running.get(id);
    job?.control(action);
    return job !== undefined;
  }
}
