import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDocument } from '../../engine/document/index.js';
import type { HostEvents, HostMessage, LiveRun, RunRecord } from '../../main/bridge/index.js';
import { forkEngine } from '../../main/host/fork-engine.js';
import { Host } from '../../main/host/host.js';
import { graph as mlp } from '../../templates/mlp-digits/graph.js';

const graph = writeDocument(mlp());

/** A window without a page: what it hears, and a way to wait for it. */
class Listener {
  readonly heard: HostMessage[] = [];
  private wake: (() => void)[] = [];
  private next = 1;
  private readonly joined: ReturnType<Host['join']>;

  constructor(host: Host) {
    this.joined = host.join((message) => {
      this.heard.push(message);
      for (const wake of this.wake.splice(0)) wake();
    });
  }

  async call<T>(name: string, params: unknown): Promise<T> {
    const id = this.next++;
    this.joined.hear({ id, call: name, params });
    const answer = await this.until((m) => m.kind !== 'event' && m.id === id);
    if (answer.kind !== 'answer') throw new Error(JSON.stringify(answer));
    return answer.value as T;
  }

  async until(wanted: (message: HostMessage) => boolean): Promise<HostMessage> {
    for (;;) {
      const found = this.heard.find(wanted);
      if (found) return found;
      await new Promise<void>((resolve) => this.wake.push(resolve));
    }
  }

  /** Waits for a state of the run. */
  run(is: (live: LiveRun) => boolean): Promise<HostMessage> {
    return this.until((m) => m.kind === 'event' && m.name === 'run' && is((m.value as HostEvents['run']).live));
  }
}

async function withHost(use: (host: Host, kill: () => void) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'netloom-host-'));
  const engines: ReturnType<typeof forkEngine>[] = [];
  const openEngine = (): ReturnType<typeof forkEngine>['port'] => {
    engines.push(forkEngine());
    return (engines.at(-1) as ReturnType<typeof forkEngine>).port;
  };
  const host = await Host.open({ kind: 'serve', root, openEngine });
  try {
    await use(host, () => engines.at(-1)?.child.kill('SIGKILL'));
  } finally {
    host.close();
    await Promise.all(engines.map(({ child }) => ended(child)));
    await rm(root, { recursive: true, force: true });
  }
}

function ended(child: ReturnType<typeof forkEngine>['child']): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

test('a run belongs to the host: a second window finds it paused, steps it once, and goes on with it', () =>
  withHost(async (host) => {
    const first = new Listener(host);
    const settings = { epochs: 2 };
    const { job } = await first.call<LiveRun>('runs.start', { graph, settings, project: '/p.netloom' });
    await first.run(({ run }) => run !== undefined);
    await first.call('runs.control', { job, action: 'pause' });
    await first.run(({ status }) => status === 'paused');
    const second = new Listener(host);
    const [found] = await second.call<LiveRun[]>('runs.live', {});
    expect([found?.job, found?.status, found?.project]).toEqual([job, 'paused', '/p.netloom']);
    const at = found?.progress?.step ?? -1;
    await second.call('runs.control', { job, action: 'step' });
    await second.run(({ status, progress }) => status === 'paused' && progress?.step === at + 1);
    await second.call('runs.control', { job, action: 'resume' });
    const end = await second.until((m) => m.kind === 'event' && m.name === 'runEnded');
    const value = (end as { value: HostEvents['runEnded'] }).value;
    expect(value.end).toMatchObject({ ok: true, result: { reason: 'finished', epochsDone: 2 } });
    const record = await second.call<RunRecord>('runs.read', { run: value.run, points: 50 });
    expect([record.line.status, record.curves['loss']?.validation.x]).toEqual(['finished', [1, 2]]);
    expect(await second.call('runs.live', {})).toEqual([]);
  }));

test('an engine that is killed while it trains is told, and its run can be gone on with', () =>
  withHost(async (host, kill) => {
    const window = new Listener(host);
    const { job } = await window.call<LiveRun>('runs.start', { graph, settings: { epochs: 400 } });
    await window.run(({ progress }) => (progress?.step ?? 0) > 0);
    kill();
    const gone = await window.until((m) => m.kind === 'event' && m.name === 'engineGone');
    const [run] = (gone as { value: HostEvents['engineGone'] }).value.runs;
    await window.until((m) => m.kind === 'event' && m.name === 'runEnded');
    const next = await window.call<LiveRun>('runs.resume', { run });
    const resumed = await window.run((live) => live.job === next.job && (live.progress?.step ?? 0) > 0);
    expect((resumed as { value: HostEvents['run'] }).value.live.run).toBe(run);
    expect(next.job).not.toBe(job);
    await window.call('runs.control', { job: next.job, action: 'stop' });
    await window.until(
      (m) => m.kind === 'event' && m.name === 'runEnded' && (m.value as HostEvents['runEnded']).job === next.job,
    );
  }));
