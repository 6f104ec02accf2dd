import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../../engine/base/index.js';
import type { ExportResult } from '../../../engine/session/index.js';
import type { exportCalls, ExportedNetwork } from '../../bridge/index.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';
import { projectStem } from '../project-stem.js';

const reportName = 'parity.json';
const titlePattern = /"title":\s*("(?:[^"\\]|\\.)*")/;

export function exportHandlers({
  places,
  engine,
  reveal,
}: Pick<HostContext, 'places' | 'engine' | 'reveal'>): Handlers<typeof exportCalls> {
  return {
    'exports.make': async (asked) => {
      const { to } = asked;
      if ('run' in asked) {
        const run = await places.allowed(asked.run);
        const directory = folderOf(run, asked.weights);
        const made = { run, weights: asked.weights, to, directory, force: true };
        return exportedAt(await engine.ask<ExportResult>('export', made));
      }
      const directory = await places.allowed(join('exports', projectStem(titleIn(asked.graph))));
      const made = { graph: asked.graph, settings: {}, to, directory, force: true };
      return exportedAt(await engine.ask<ExportResult>('export', made));
    },
    'exports.reveal': async ({ path }) => {
      reveal?.(await places.allowed(path));
      return null;
    },
    'exports.last': async ({ run, weights }) => {
      const folder = folderOf(await places.allowed(run), weights);
      try {
        const text = await readFile(join(folder, reportName), 'utf8');
        return await described(folder, JSON.parse(text) as ExportResult['parity'], []);
      } catch {
        return null;
      }
    },
  };
}

/** Both kinds of weights can lie beside each other. */
function folderOf(run: string, weights: 'best' | 'final'): string {
  return join(run, 'exports', weights === 'best' ? 'onnx' : 'onnx-final');
}

function exportedAt({ file, parity, warnings }: ExportResult): Promise<ExportedNetwork> {
  return described(dirname(file), parity, warnings);
}

async function described(
  folder: string,
  parity: ExportResult['parity'],
  warnings: readonly Problem[],
): Promise<ExportedNetwork> {
  const names = [parity.file, ...parity.beside.map(({ file }) => file), reportName];
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), name, bytes: (await stat(join(folder, name))).size })),
  );
  const script = names.find((name) => name.endsWith('.py'));
  return {
    folder,
    parity,
    files,
    script: script === undefined ? '' : await readFile(join(folder, script), 'utf8'),
    made: (await stat(join(folder, parity.file))).mtimeMs,
    warnings,
  };
}

function titleIn(graph: string): string {
  try {
    return JSON.parse(titlePattern.exec(graph)?.[1] ?? '""') as string;
  } catch {
    return '';
  }
}
