import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ProblemError } from '../../engine/base/index.js';
import { runPaths } from '../../engine/runs/index.js';
import type { Call, TrainingEvent, TrainingResult } from '../../engine/session/index.js';
import { portPair, serveSession, SessionClient } from '../../engine/session/index.js';
import { methods } from '../../engine/session/methods/index.js';
import { problemText } from '../../engine/text/index.js';
import { writeDocument } from '../../engine/document/index.js';
import { graph as mlp } from '../../templates/mlp-digits/graph.js';
import { withFolder } from '../child/limited-folders.js';

const bundledDirectory = fileURLToPath(new URL('../../engine/data/bundled', import.meta.url));
const graph = writeDocument(mlp());

function session(): SessionClient {
  const [host, engine] = portPair();
  serveSession(engine, { bundledDirectory, version: '0.0.0' });
  return new SessionClient(host);
}

/** The value, or the codes of the refusal. */
function answerOf(call: Call): Promise<unknown> {
  return call.value.catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
    throw error;
  });
}

test('the list of methods equals the folder', () => {
  const files = readdirSync(new URL('../../engine/session/methods', import.meta.url));
  const idOf = (file: string): string =>
    file.replace(/\.ts$/, '').replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  const names = files.map(idOf).filter((name) => name !== 'index');
  expect(methods.map(({ id }) => id).sort()).toEqual(names.sort());
});

test.each([
  ['request-unknown', 'nonsense', {}],
  ['request-unknown', '__proto__', {}],
  ['request-invalid', 'check', undefined],
  ['request-invalid', 'check', { graph: 7 }],
  ['request-invalid', 'check', { graph, more: 1 }],
  ['project-cut-off', 'check', { graph: '{' }],
  ['job-unknown', 'control', { job: 99, action: 'stop' }],
  ['request-invalid', 'control', { job: 99, action: 'explode' }],
  ['setting-integer', 'train', { graph, settings: { epochs: 0 }, parent: '.' }],
  ['setting-unknown', 'train', { graph, settings: { speed: 1 }, parent: '.' }],
  ['run-place', 'train', { graph, settings: {} }],
  ['data-unknown', 'train', { graph, settings: {}, source: '../digits', parent: '.' }],
  ['run-not-found', 'resume', { run: '/nowhere' }],
])('%s is the answer to a wrong %s', async (code, method, params) => {
  expect(await answerOf(session().call(method, params))).toEqual([code]);
});

test('a message that is no request is answered where it has a number, and does no harm where it has none', async () => {
  const [host, engine] = portPair();
  serveSession(engine, { bundledDirectory, version: '0.0.0' });
  const answers: unknown[] = [];
  host.onMessage((message) => answers.push(message));
  for (const message of [undefined, 'x', [], {}, { id: -1 }, { id: 'a', method: 'check' }, { id: 4, method: 5 }]) {
    host.send(message);
  }
  const client = new SessionClient(host);
  await client.call('check', { graph }).value;
  const [first] = answers as { id: number; ok: boolean; problems: { code: string }[] }[];
  expect([first?.id, first?.ok, first?.problems[0]?.code, answers.length]).toEqual([4, false, 'request-invalid', 2]);
});

test('a port that closes answers everything that is open', async () => {
  const [host] = portPair();
  const client = new SessionClient(host);
  const open = answerOf(client.call('check', { graph }));
  host.close();
  expect([await open, await answerOf(client.call('check', { graph }))]).toEqual([['engine-gone'], ['engine-gone']]);
});

test('a request is answered while a training runs; the training pauses, goes on and stops as it is told', () =>
  withFolder(async (folder) => {
    const client = session();
    const run = join(folder, 'run');
    const steps: string[] = [];
    const call = client.call('train', { graph, settings: { epochs: 100_000 }, directory: run }, (event) => {
      const told = event as TrainingEvent;
      if (told.type === 'epoch' && told.epoch === 1) {
        void client.control(call, 'pause').then(() => steps.push('pause'));
      } else if (told.type === 'progress' && told.phase === 'paused') {
        void (async () => {
          steps.push(`paused with a checkpoint: ${existsSync(runPaths.checkpoint(run, 'last'))}`);
          const report = (await client.call('check', { graph }).value) as { ok: boolean };
          steps.push(`checked: ${report.ok}`);
          await client.control(call, 'resume');
        })();
      } else if (told.type === 'epoch' && told.epoch === 3) {
        void client.control(call, 'stop');
      }
    });
    const result = (await call.value) as TrainingResult;
    const rows = readFileSync(runPaths.metrics(run), 'utf8').trimEnd().split('\n');
    const epochs = rows.filter((row) => row.includes('"kind":"epoch"')).length;
    expect([steps, result.reason, epochs, rows.length - epochs, existsSync(runPaths.lock(run))]).toEqual([
      ['pause', 'paused with a checkpoint: true', 'checked: true'],
      'stopped',
      3,
      result.step,
      false,
    ]);
  }));

test('a training that is stopped while it is still being prepared makes no step', () =>
  withFolder(async (folder) => {
    const client = session();
    const call = client.call('train', { graph, settings: { epochs: 100_000 }, directory: join(folder, 'run') });
    await client.control(call, 'stop');
    expect(await call.value).toMatchObject({ reason: 'stopped', step: 0, epochsDone: 0 });
    expect(await answerOf(client.call('control', { job: call.id, action: 'stop' }))).toEqual(['job-unknown']);
  }));

test('two trainings of one session go side by side, each into its own run', () =>
  withFolder(async (folder) => {
    const client = session();
    const settings = { epochs: 1 };
    const calls = [1, 2].map(() => client.call('train', { graph, settings, parent: folder }).value);
    const results = (await Promise.all(calls)) as TrainingResult[];
    const prints = results.map(({ run }) => readFileSync(runPaths.metrics(run), 'utf8'));
    expect([results.map(({ reason }) => reason), readdirSync(folder).length, prints[0] === prints[1]]).toEqual([
      ['finished', 'finished'],
      2,
      true,
    ]);
  }));

test('what nobody expected is told without its stack, which is kept apart', () => {
  const [sentence] = [{ code: 'unexpected', values: { message: 'odd', stack: 'Error: odd\n    at f (x.js:1:1)' } }].map(
    (p) => problemText(p, 'en'),
  );
  expect(sentence).toBe(
    'Something went wrong that Netloom did not expect: odd. Nothing that was saved is lost; try it again.',
  );
});
