import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { Call, JobAction, TrainingEvent, TrainingResult } from '../../engine/session/index.js';
import type { EventName, HostEvents, LiveRun, RunEnd } from '../bridge/index.js';
import type { EngineService } from './engine-service.js';

interface Entry {
  live: LiveRun;
  readonly call: Call;
}

/** The trainings under way. They belong to the host, not to a window, so that a window may come and go. */
export class LiveRuns {
  private readonly entries = new Map<number, Entry>();
  private next = 1;

  constructor(
    private readonly engine: EngineService,
    private readonly emit: <N extends EventName>(name: N, value: HostEvents[N]) => void,
  ) {}

  list(): LiveRun[] {
    return [...this.entries.values()].map(({ live }) => live);
  }

  /** Starts or resumes; answered at once, while the engine prepares. */
  start(method: 'train' | 'resume', params: object, project: string | undefined): LiveRun {
    const job = this.next++;
    const call = this.engine.call(method, params, (event) => this.hear(job, event as TrainingEvent));
    const known = 'run' in params && typeof params.run === 'string' ? { run: params.run } : {};
    const live: LiveRun = { job, status: 'preparing', ...known, ...(project === undefined ? {} : { project }) };
    this.entries.set(job, { live, call });
    void call.value.then(
      (result) => this.end(job, { ok: true, result: result as TrainingResult }),
      (error: unknown) => this.end(job, { ok: false, problems: problemsOf(error) }),
    );
    this.emit('run', { live });
    return live;
  }

  async control(job: number, action: JobAction): Promise<void> {
    const entry = this.entries.get(job);
    if (!entry) throw new ProblemError([problem('run-not-live', { job })]);
    const status = { pause: 'pausing', resume: 'training', stop: 'stopping' } as const;
    // Before the engine hears of it: what it tells then is newer. A single step leaves a paused run paused.
    if (action !== 'step') this.change(job, { status: status[action] });
    await this.engine.control(entry.call, action);
  }

  private hear(job: number, event: TrainingEvent): void {
    if (event.type === 'started') this.change(job, { started: event, run: event.run, status: 'training' }, event);
    else if (event.type === 'progress') {
      const asked = this.entries.get(job)?.live.status;
      const waits = asked === 'stopping' || (asked === 'pausing' && event.phase !== 'paused');
      const status = waits ? asked : event.phase === 'paused' ? 'paused' : 'training';
      this.change(job, { progress: event, status }, event);
    } else this.change(job, {}, event);
  }

  private change(job: number, changes: Partial<LiveRun>, event?: TrainingEvent): void {
    const entry = this.entries.get(job);
    if (!entry) return;
    entry.live = { ...entry.live, ...changes };
    this.emit('run', { live: entry.live, ...(event ? { event } : {}) });
  }

  private end(job: number, end: RunEnd): void {
    const run = this.entries.get(job)?.live.run ?? (end.ok ? end.result.run : undefined);
    this.entries.delete(job);
    this.emit('runEnded', { job, end, ...(run === undefined ? {} : { run }) });
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ProblemError) return error.problems;
  return [problem('unexpected', { message: error instanceof Error ? error.message : String(error) })];
}
