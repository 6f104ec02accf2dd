import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ProblemError } from '../../engine/base/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type { RunEvaluation, RunLine, TrainingEvent, TrainingResult } from '../../engine/session/index.js';
import { portPair, serveSession, SessionClient } from '../../engine/session/index.js';
import { methods } from '../../engine/session/methods/index.js';
import { findTemplate } from '../../templates/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'netloom-session-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function session(): SessionClient {
  const [engine, host] = portPair();
  serveSession(engine, { bundledDirectory: join(root, 'engine/data/bundled'), version: 'test' });
  return new SessionClient(host);
}

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((p) => p.code);
    throw error;
  }
}

function graphOf(template: string): string {
  const found = findTemplate(template);
  if (!found) throw new Error(template);
  return writeDocument(found.graph());
}

test('the list of methods is the folder', () => {
  const files = readdirSync(join(root, 'engine/session/methods')).filter((name) => name !== 'index.ts');
  expect(methods.map((m) => `${m.id}.ts`).sort()).toEqual(files.sort());
});

test('a request that is not well formed is answered with what is wrong, and the session goes on', async () => {
  const client = session();
  expect([
    await codesOf(client.call('no-such-method', {}).value),
    await codesOf(client.call('check', { graph: 3 }).value),
    await codesOf(client.call('train', { graph: '', settings: {}, more: 1 }).value),
    await codesOf(client.call('control', { job: 7, action: 'stop' }).value),
    await codesOf(client.call('check', { graph: 'not json' }).value),
    await codesOf(client.call('check', { graph: graphOf('lenet-5') }).value),
  ]).toEqual([
    ['request-unknown'],
    ['request-invalid'],
    ['request-invalid'],
    ['job-unknown'],
    ['project-not-json'],
    [],
  ]);
});

test('what is still open when the engine goes away is answered, and so is what comes after', async () => {
  const [engine, host] = portPair();
  const client = new SessionClient(host);
  const open = codesOf(client.call('doctor', {}).value);
  engine.close();
  expect([await open, await codesOf(client.call('doctor', {}).value)]).toEqual([['engine-gone'], ['engine-gone']]);
});

test('a run is paused, goes on, is stopped, resumed and evaluated over the port', async () => {
  const client = session();
  const directory = join(folder, 'run');
  const request = { graph: graphOf('mlp-digits'), settings: { epochs: 3, threads: 1 }, directory };
  const seen: string[] = [];
  let acted = Promise.resolve();
  const pauseThenStop = async (): Promise<void> => {
    await client.control(call, 'pause');
    await client.control(call, 'resume');
    await client.control(call, 'stop');
  };
  const call = client.call('train', request, (e) => {
    const event = e as TrainingEvent;
    seen.push(event.type);
    if (event.type === 'epoch' && event.epoch === 1) acted = pauseThenStop();
  });
  const stopped = (await call.value) as TrainingResult;
  await acted;
  const [line] = (await client.call('runs', { directory: folder }).value) as RunLine[];
  const resumed = (await client.call('resume', { run: directory }).value) as TrainingResult;
  const again = (await client.call('resume', { run: directory }).value) as TrainingResult;
  const evaluation = (await client.call('evaluate', { run: directory, weights: 'best', split: 'test' })
    .value) as RunEvaluation;
  expect({
    first: seen[0],
    stopped: stopped.reason,
    earlier: stopped.step < stopped.totalSteps,
    line: [line?.status, line?.name, line?.epochs],
    resumed: [resumed.reason, resumed.step, resumed.epochsDone],
    again: [again.reason, again.alreadyFinished],
    evaluation: [evaluation.task, evaluation.split, evaluation.samples],
  }).toEqual({
    first: 'started',
    stopped: 'stopped',
    earlier: true,
    line: ['stopped', 'MLP on digits', 3],
    resumed: ['finished', resumed.totalSteps, 3],
    again: ['finished', true],
    evaluation: ['classes', 'test', 359],
  });
});
