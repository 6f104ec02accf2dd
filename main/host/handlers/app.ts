import type { DoctorReport } from '../../../engine/session/index.js';
import type { appCalls } from '../../bridge/index.js';
import { VERSION } from '../../version.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';
import { newestProject } from '../project-files.js';

const executor = 'executor ';

export function appHandlers({ kind, places, engine }: HostContext): Handlers<typeof appCalls> {
  return {
    'app.hello': async () => {
      const { parts } = await engine.ask<DoctorReport>('doctor', {});
      const lastProject = await newestProject(places);
      const executors = parts.flatMap((part) =>
        part.name.startsWith(executor) && part.works
          ? [{ id: part.name.slice(executor.length), title: part.name.slice(executor.length), version: part.version }]
          : [],
      );
      return {
        kind,
        version: VERSION,
        platform: process.platform,
        root: places.root,
        executors,
        ...(lastProject === undefined ? {} : { lastProject }),
      };
    },
  };
}
