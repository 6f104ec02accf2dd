import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readdir } from 'node:fs/promises';
import type { ExportResult, RunEvaluation, RunExamples } from '../../../engine/session/index.js';
import type { resultCalls } from '../../bridge/index.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';

export function resultHandlers({ places, engine }: HostContext): Handlers<typeof resultCalls> {
  return {
    'results.evaluate': async ({ run, weights, split }) =>
      engine.ask<RunEvaluation>('evaluate', { run: await places.allowed(run), weights, split }),
    'results.examples': async ({ run, rows }) =>
      engine.ask<RunExamples>('examples', { run: await places.allowed(run), rows }),
    'results.export': async ({ run, weights, to }) => {
      const folder = await places.allowed(run);
      const directory = join(folder, 'exports', to);
      const result = await engine.ask<ExportResult>('export', { run: folder, to, directory, weights, force: true });
      return { result, files: await filesOf(dirname(result.file)) };
    },
  };
}

async function filesOf(folder: string): Promise<{ path: string; name: string; bytes: number }[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, name: basename(path), bytes: (await stat(path)).size };
    }),
  );
}
