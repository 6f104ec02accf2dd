import type { Call, RunEstimate, RunHistoryLine } from '../../../engine/session/index.js';
import type { runCalls, RunRecord } from '../../bridge/index.js';
import { checkDataPlace } from '../allowed-data.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';

export function runHandlers({ places, engine, live, emit }: HostContext): Handlers<typeof runCalls> {
  let estimating: Call | undefined;
  return {
    'runs.history': () => engine.ask<RunHistoryLine[]>('history', { directory: places.runs }),
    'runs.live': () => live.list(),
    'runs.start': async ({ graph, settings, project, name }) => {
      await checkDataPlace(places, graph);
      const named = name === undefined ? {} : { name };
      return live.start('train', { graph, settings, parent: places.runs, watch: true, ...named }, project);
    },
    'runs.resume': async ({ run, project }) =>
      live.start('resume', { run: await places.allowed(run), watch: true }, project),
    'runs.control': async ({ job, action }) => {
      await live.control(job, action);
      return null;
    },
    'runs.estimate': async ({ graph }) => {
      const before = estimating;
      // It may have ended meanwhile: then there is nothing to break off.
      if (before) await engine.control(before, 'stop').catch(() => undefined);
      const call = engine.call('estimate', { graph });
      estimating = call;
      try {
        return (await call.value) as RunEstimate;
      } finally {
        if (estimating === call) estimating = undefined;
      }
    },
    'runs.delete': async ({ run }) => {
      const folder = await places.allowed(run);
      await engine.ask('deleteRun', { run: folder });
      emit('runsChanged', { deleted: folder });
      return null;
    },
    'runs.read': async ({ run, points }) => engine.ask<RunRecord>('curves', { run: await places.allowed(run), points }),
  };
}
