import { ProblemError, problem } from '../../engine/base/index.js';
import type { Problem } from '../../engine/base/index.js';
import type { Port } from '../../engine/session/index.js';
import type { CallName, EventName, HostEvents, HostFacts, HostMessage } from '../bridge/index.js';
import { callMessage, contract } from '../bridge/index.js';
import { EngineService } from './engine-service.js';
import { appHandlers } from './handlers/app.js';
import { exportHandlers } from './handlers/exports.js';
import { dataHandlers } from './handlers/data.js';
import { projectHandlers } from './handlers/projects.js';
import { resultHandlers } from './handlers/results.js';
import { runHandlers } from './handlers/runs.js';
import type { HostContext } from './host-context.js';
import { LiveRuns } from './live-runs.js';
import { Places } from './places.js';

/** What a host is made of. */
export interface HostSettings {
  readonly kind: HostFacts['kind'];
  readonly root: string;
  /** Starts an engine. */
  openEngine(): Port;
  /** Shows a file in its folder, where the host has a desktop. */
  reveal?(path: string): void;
}

type AnyHandler = (params: unknown) => unknown;

/** The app behind its windows: answers their calls and tells all of them what happens. */
export class Host {
  readonly places: Places;
  private readonly engine: EngineService;
  private readonly handlers: ReadonlyMap<string, AnyHandler>;
  private readonly windows = new Set<(message: HostMessage) => void>();
  private readonly writing = new Set<Promise<unknown>>();

  private constructor({ kind, root, openEngine, reveal }: HostSettings) {
    this.places = new Places(root);
    const emit = <N extends EventName>(name: N, value: HostEvents[N]): void =>
      this.tell({ kind: 'event', name, value });
    this.engine = new EngineService(openEngine, () => {
      const runs = live.list().flatMap(({ run }) => run ?? []);
      emit('engineGone', { runs });
    });
    const live = new LiveRuns(this.engine, emit);
    const context: HostContext = {
      kind,
      places: this.places,
      engine: this.engine,
      live,
      emit,
      ...(reveal && { reveal }),
    };
    this.handlers = new Map<string, AnyHandler>(
      Object.entries({
        ...appHandlers(context),
        ...projectHandlers(context),
        ...runHandlers(context),
        ...dataHandlers(context),
        ...resultHandlers(context),
        ...exportHandlers(context),
      } satisfies Record<CallName, unknown>) as [string, AnyHandler][],
    );
  }

  /** A host whose folders are there. */
  static async open(settings: HostSettings): Promise<Host> {
    const host = new Host(settings);
    await host.places.prepare();
    return host;
  }

  /** A window joins: it hears events until the answered function is called, which gives its calls to the host. */
  join(tell: (message: HostMessage) => void): { hear(message: unknown): void; leave(): void } {
    this.windows.add(tell);
    return {
      hear: (message) => void this.answer(message, tell),
      leave: () => void this.windows.delete(tell),
    };
  }

  /** Whether a project is on its way to the disk. */
  get isWriting(): boolean {
    return this.writing.size > 0;
  }

  /** Settles once every project that was on its way is on the disk, or refused. */
  async written(): Promise<void> {
    while (this.isWriting) await Promise.allSettled(this.writing);
  }

  close(): void {
    this.engine.close();
  }

  private async answer(message: unknown, tell: (message: HostMessage) => void): Promise<void> {
    const read = callMessage.safeParse(message);
    if (!read.success) return;
    const { id, call, params } = read.data;
    const handler = Object.hasOwn(contract, call) ? this.handlers.get(call) : undefined;
    if (!handler) {
      tell({ kind: 'refusal', id, problems: [problem('request-unknown', { came: call, wanted: [] })] });
      return;
    }
    const checked = contract[call as CallName].params.safeParse(params);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const values = { method: call, field: issue?.path.join('.') ?? '', message: issue?.message ?? '' };
      tell({ kind: 'refusal', id, problems: [problem('request-invalid', values)] });
      return;
    }
    try {
      const answer = Promise.resolve(handler(checked.data));
      if (call.startsWith('projects.')) this.keepUntilDone(answer);
      tell({ kind: 'answer', id, value: await answer, problems: [] });
    } catch (error) {
      tell({ kind: 'refusal', id, problems: problemsOf(error) });
    }
  }

  private keepUntilDone(job: Promise<unknown>): void {
    this.writing.add(job);
    const done = (): void => void this.writing.delete(job);
    job.then(done, done);
  }

  private tell(message: HostMessage): void {
    for (const tell of this.windows) tell(message);
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ProblemError) return error.problems;
  const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
  return [problem('unexpected', { message, stack })];
}
