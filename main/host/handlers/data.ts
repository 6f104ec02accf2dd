import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataPage, DataPreview, DataSampleStages, DataSources } from '../../../engine/session/index.js';
import type { BroughtData, dataCalls } from '../../bridge/index.js';
import { checkDataPlace } from '../allowed-data.js';
import { freeDataPath } from '../data-names.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';
import type { Places } from '../places.js';

export function dataHandlers({ places, engine, emit }: HostContext): Handlers<typeof dataCalls> {
  const imported = new Set<string>();
  return {
    'data.sources': async () => {
      const sources = await engine.ask<DataSources>('dataSources', {});
      return { ...sources, brought: await broughtData(places) };
    },
    'data.preview': async ({ graph }) => {
      await checkDataPlace(places, graph);
      const heard = (event: unknown): void => emit('dataRead', event as { read: number; total: number });
      return (await engine.call('dataPreview', { graph }, heard).value) as DataPreview;
    },
    'data.page': async (params) => {
      await checkDataPlace(places, params.graph);
      return engine.ask<DataPage>('dataPage', params);
    },
    'data.sample': async (params) => {
      await checkDataPlace(places, params.graph);
      return engine.ask<DataSampleStages>('dataSample', params);
    },
    'data.import': async ({ name }) => {
      const path = await freeDataPath(places, name);
      await mkdir(path, { recursive: true });
      imported.add(path);
      return { path, name: path.slice(places.data.length + 1) };
    },
    'data.discard': async ({ path }) => {
      if (imported.delete(path)) await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
      return null;
    },
  };
}

async function broughtData({ data }: Places): Promise<BroughtData[]> {
  const entries = await readdir(data, { withFileTypes: true }).catch(() => []);
  const usable = entries.filter(
    (entry) => entry.isDirectory() || (entry.isFile() && !/\.(part|netloom)$/.test(entry.name)),
  );
  const brought = await Promise.all(
    usable.map(async (entry) => {
      const path = join(data, entry.name);
      return { path, name: entry.name, isFolder: entry.isDirectory(), modified: (await stat(path)).mtimeMs };
    }),
  );
  return brought.sort((a, b) => b.modified - a.modified);
}
