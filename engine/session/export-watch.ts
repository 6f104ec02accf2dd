import { setImmediate } from 'node:timers/promises';
import { ProblemError, problem } from '../base/index.js';
import type { ExportProgress, TellExport } from '../export/index.js';
import type { MethodContext } from './method.js';

/** A small network has thousands of operations a second; nobody reads so many events. */
const leastMsBetween = 50;

/** Tells the host how far an export is, and breaks it off when the host says stop. */
export class ExportWatch {
  private stopped = false;
  private stage: ExportProgress['stage'] | undefined;
  private told = -Infinity;

  constructor(private readonly context: Pick<MethodContext, 'emit' | 'id' | 'jobs'>) {
    context.jobs.begin(context.id, { control: (action) => (this.stopped ||= action === 'stop') });
  }

  /** A new stage is always told; what the host says in the meantime is heard. */
  readonly tell: TellExport = async (progress) => {
    const now = performance.now();
    if (progress.stage !== this.stage || now - this.told >= leastMsBetween) {
      this.stage = progress.stage;
      this.told = now;
      this.context.emit(progress);
    }
    await setImmediate();
    if (this.stopped) throw new ProblemError([problem('export-stopped')]);
  };
}
