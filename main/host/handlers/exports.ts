import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../../engine/base/index.js';
import { ProblemError, problem } from '../../../engine/base/index.js';
import type { Call, ExportProgress, ExportResult } from '../../../engine/session/index.js';
import type { exportCalls, ExportedNetwork } from '../../bridge/index.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';
import { projectStem } from '../project-stem.js';

type Asked = Parameters<Handlers<typeof exportCalls>['exports.make']>[0];

/** An export from the moment it is asked for, so that a stop is heard before the engine knows of it. */
interface UnderWay {
  call?: Call;
  isStopped: boolean;
}

const reportName = 'parity.json';
const titlePattern = /"title":\s*("(?:[^"\\]|\\.)*")/;

export function exportHandlers({
  places,
  engine,
  reveal,
  emit,
}: Pick<HostContext, 'places' | 'engine' | 'reveal' | 'emit'>): Handlers<typeof exportCalls> {
  const underWay = new Map<string, UnderWay>();
  const paramsOf = async (asked: Asked): Promise<object> => {
    if ('run' in asked) {
      const run = await places.allowed(asked.run);
      const directory = folderOf(run, asked.weights);
      return { run, weights: asked.weights, to: asked.to, directory, force: true };
    }
    const directory = await places.allowed(join('exports', projectStem(titleIn(asked.graph))));
    return { graph: asked.graph, settings: {}, to: asked.to, directory, force: true };
  };
  return {
    'exports.make': async (asked) => {
      const { ticket } = asked;
      const work: UnderWay = { isStopped: false };
      underWay.set(ticket, work);
      try {
        const params = await paramsOf(asked);
        if (work.isStopped) throw new ProblemError([problem('export-stopped')]);
        const tell = (event: unknown): void => emit('exporting', { ticket, progress: event as ExportProgress });
        work.call = engine.call('export', params, tell);
        return await exportedAt((await work.call.value) as ExportResult);
      } finally {
        underWay.delete(ticket);
      }
    },
    'exports.stop': async ({ ticket }) => {
      const work = underWay.get(ticket);
      // It may have ended meanwhile: then there is nothing to break off.
      if (!work) return null;
      work.isStopped = true;
      if (work.call) await engine.control(work.call, 'stop').catch(() => undefined);
      return null;
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
