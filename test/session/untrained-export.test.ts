import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { GraphBuilder } from '../../engine/document/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import type { ExportProgress } from '../../engine/export/index.js';
import { Jobs } from '../../engine/session/jobs.js';
import type { ExportResult } from '../../engine/session/methods/export.js';
import { exportRun } from '../../engine/session/methods/export.js';
import { withFolder } from '../child/limited-folders.js';
import { methodContext } from './method-context.js';

const context = methodContext();

function text(draw: (g: GraphBuilder) => void): string {
  const g = network('Untrained');
  draw(g);
  return writeDocument(g.document());
}

const digits = text((g) => {
  g.output(g.layer('dense', { units: 10 }, g.input({ kind: 'vector', features: 64 })), { task: 'classes' });
  g.data({ source: 'digits' });
});
const tokens = text((g) => {
  const x = g.layer('embedding', { features: 4 }, g.input({ kind: 'tokens', length: 6, vocabulary: 9 }));
  g.output(g.layer('dense', { units: 1 }, g.layer('flatten', {}, x)), { task: 'number' });
});

async function exported(graph: string, directory: string, seed?: number): Promise<ExportResult> {
  const settings = seed === undefined ? {} : { seed };
  const request = { graph, settings, to: 'onnx', directory, force: false } as const;
  return valueOf(await exportRun.run(request, context)) as ExportResult;
}

test('a graph that nobody trained is exported with the initial weights of its seed, compared on held-out data', () =>
  withFolder(async (folder) => {
    const results = [
      await exported(digits, join(folder, 'a'), 7),
      await exported(digits, join(folder, 'b'), 7),
      await exported(digits, join(folder, 'c'), 8),
    ];
    const [a, b, c] = await Promise.all(results.map(({ file }) => readFile(file, 'latin1')));
    const [{ weights, parity, warnings }] = results as [ExportResult];
    expect([a === b, a === c, weights, parity.passed, parity.samples.kind, parity.samples.executor]).toEqual([
      true,
      false,
      'initial',
      true,
      'held-out',
      64,
    ]);
    expect(warnings).toEqual([{ code: 'export-untrained', severity: 'note', values: { seed: 7 } }]);
  }));

test('a graph without data is compared on random numbers, tokens too', () =>
  withFolder(async (folder) => {
    const { parity } = await exported(tokens, join(folder, 'a'));
    const { kind, executor, reference, referenceStopped } = parity.samples;
    expect([parity.passed, kind, executor, reference, referenceStopped]).toEqual([true, 'random', 8, 8, 'all samples']);
  }));

test('a wrong seed and a graph with errors are refused', () =>
  withFolder(async (directory) => {
    const unfinished = text((g) => g.input({ kind: 'vector', features: 3 }));
    const codes = async (graph: string, seed: number): Promise<string[]> => {
      const request = { graph, settings: { seed }, to: 'onnx', directory, force: false } as const;
      return (await exportRun.run(request, context)).problems.map(({ code }) => code);
    };
    expect([await codes(digits, -1.5), await codes(unfinished, 1)]).toEqual([['setting-integer'], ['no-output']]);
  }));

test('an export tells its stages in order; told to stop, it answers so and leaves nothing', () =>
  withFolder(async (folder) => {
    const request = { graph: digits, settings: {}, to: 'onnx', directory: join(folder, 'a'), force: false } as const;
    const stages: string[] = [];
    const tell = (event: unknown): void => void stages.push((event as ExportProgress).stage);
    valueOf(await exportRun.run(request, { ...context, emit: tell }));
    const jobs = new Jobs();
    const stopping = { ...context, jobs, emit: () => void jobs.control(1, 'stop') };
    const elsewhere = { ...request, directory: join(folder, 'b') };
    const stopped = await jobs.accept(1, async () => exportRun.run(elsewhere, stopping));
    expect([
      [...new Set(stages)],
      stopped.problems.map(({ code }) => code),
      await readdir(elsewhere.directory),
    ]).toEqual([['writing', 'file', 'executor', 'reference'], ['export-stopped'], []]);
  }));
