import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valueOf } from '../../engine/base/index.js';
import { applyCommand, writeDocument } from '../../engine/document/index.js';
import { runPaths } from '../../engine/runs/index.js';
import type {
  RunCurves,
  RunEstimate,
  RunHistoryLine,
  TrainingEvent,
  TrainingResult,
} from '../../engine/session/index.js';
import { portPair, serveSession, SessionClient } from '../../engine/session/index.js';
import type { MetricRow } from '../../engine/train/index.js';
import { graph as mlp } from '../../templates/mlp-digits/graph.js';

const bundledDirectory = fileURLToPath(new URL('../../engine/data/bundled', import.meta.url));
const graph = writeDocument(mlp());
const settings = { epochs: 2, batchSize: 64 };

function session(): SessionClient {
  const [host, engine] = portPair();
  serveSession(engine, { bundledDirectory, version: '0.0.0' });
  return new SessionClient(host);
}

describe('a run that is watched', () => {
  let parent: string;
  let run: string;
  const events: TrainingEvent[] = [];

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'netloom-watched-'));
    const params = { graph, settings, parent, watch: true };
    const call = session().call('train', params, (event) => events.push(event as TrainingEvent));
    run = ((await call.value) as TrainingResult).run;
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  function rows(): MetricRow[] {
    const lines = readFileSync(runPaths.metrics(run), 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as MetricRow);
  }

  test('tells the loss of every step, in order and once', () => {
    const told = events.flatMap((event) =>
      event.type === 'steps' ? event.losses.map((loss, i) => [event.first + i, loss]) : [],
    );
    expect(told).toEqual(rows().flatMap((row) => (row.kind === 'step' ? [[row.step, row.loss]] : [])));
  });

  test('tells what steps do to its layers, and notes it for later', async () => {
    const told = events.flatMap((event) => (event.type === 'layers' ? [event] : []));
    const curves = (await session().call('curves', { run, points: 100 }).value) as RunCurves;
    expect(told.length).toBeGreaterThan(0);
    expect(curves.layers.map(({ step }) => step)).toEqual(told.map(({ step }) => step));
    const trained = told[0]?.layers.filter(({ updateRatio }) => updateRatio !== undefined) ?? [];
    expect([trained.length > 1, trained.every(({ updateRatio = 0 }) => updateRatio > 0)]).toEqual([true, true]);
  });

  test('tells what memory its process holds', () => {
    const told = events.flatMap((event) => (event.type === 'progress' ? [event.memory] : []));
    expect(told.length).toBeGreaterThan(0);
    // The process is this one: no smaller than its heap, and no larger than the machine.
    expect(told.every(({ used, total }) => used > process.memoryUsage().heapUsed / 4 && used < total)).toBe(true);
  });

  test('is read as curves: epochs whole, steps thinned between their extremes', async () => {
    const curves = (await session().call('curves', { run, points: 10 }).value) as RunCurves;
    const epochs = rows().flatMap((row) => (row.kind === 'epoch' ? [row] : []));
    const losses = rows().flatMap((row) => (row.kind === 'step' ? [row.loss] : []));
    expect(curves.curves['loss']).toEqual({
      training: { x: [1, 2], y: epochs.map(({ train }) => train.loss) },
      validation: { x: [1, 2], y: epochs.map(({ validation }) => validation.loss) },
    });
    expect([curves.step, curves.steps.x.length <= 10]).toEqual([losses.length, true]);
    expect([Math.min(...curves.steps.y), Math.max(...curves.steps.y)]).toEqual([
      Math.min(...losses),
      Math.max(...losses),
    ]);
    expect(curves.steps.x.at(-1)).toBeCloseTo(2, 0);
    expect(curves.best?.validationLoss).toBe(Math.min(...epochs.map(({ validation }) => validation.loss)));
  });

  test('stands in the history with its scores, and the next one with what it does otherwise', async () => {
    const client = session();
    const changed = valueOf(
      applyCommand(mlp(), { command: 'setParam', args: { node: 'dense1', param: 'units', value: 24 } }),
    );
    const next = { graph: writeDocument(changed), settings: { ...settings, epochs: 1 }, parent };
    await client.call('train', next).value;
    const [second, first] = (await client.call('history', { directory: parent }).value) as RunHistoryLine[];
    expect([first?.changes, first?.bestEpoch, (first?.metrics['accuracy'] ?? 0) > 0.1]).toEqual([
      undefined,
      expect.any(Number),
      true,
    ]);
    expect(second?.changes).toEqual([
      { kind: 'setting', name: 'epochs', was: 2, now: 1 },
      expect.objectContaining({ kind: 'param', node: 'dense1', param: 'units', now: 24 }),
    ]);
  });
});

test('a run that nobody watches tells no steps and no layers, and notes its layers once it has trained for a while', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'netloom-alone-'));
  try {
    const kinds = new Set<string>();
    const params = { graph, settings: { epochs: 100_000, batchSize: 512 }, parent };
    const client = session();
    const call = client.call('train', params, (event) => {
      const told = event as TrainingEvent;
      kinds.add(told.type);
      if (told.type === 'progress' && told.seconds > 2) void client.control(call, 'stop').catch(() => undefined);
    });
    const { run } = (await call.value) as TrainingResult;
    expect([...kinds].sort()).toEqual(['epoch', 'progress', 'started']);
    const { layers } = (await client.call('curves', { run, points: 10 }).value) as RunCurves;
    expect([layers.length > 0, (layers[0]?.step ?? 0) > 1]).toEqual([true, true]);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
});

test('an estimate measures real steps of the very network, and can be broken off', async () => {
  const client = session();
  const estimate = (await client.call('estimate', { graph }).value) as RunEstimate;
  const { examples, stepsPerEpoch, secondsPerStep, secondsPerEpoch, memory, parameters, steps } = estimate;
  expect([stepsPerEpoch, steps > 0, memory.total > memory.base, parameters > 1000]).toEqual([
    Math.ceil(examples.train / 32),
    true,
    true,
    true,
  ]);
  expect(secondsPerEpoch).toBeGreaterThan(stepsPerEpoch * secondsPerStep);
  const call = client.call('estimate', { graph });
  const refused = call.value.catch((error: unknown) => (error as Error).message);
  await client.control(call, 'stop');
  expect(await refused).toContain('estimate-stopped');
});
