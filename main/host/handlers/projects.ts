import { ProblemError, problem } from '../../../engine/base/index.js';
import type { projectCalls } from '../../bridge/index.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';
import {
  createProject,
  keepUnsaved,
  listProjects,
  readProject,
  renameProject,
  writeProject,
} from '../project-files.js';

const ending = '.netloom';

export function projectHandlers({ places }: HostContext): Handlers<typeof projectCalls> {
  const allowed = async (path: string): Promise<string> => {
    if (!path.endsWith(ending)) throw new ProblemError([problem('project-not', { path })]);
    return places.allowed(path);
  };
  return {
    'projects.list': () => listProjects(places),
    'projects.create': ({ title, text }) => createProject(places, title, text),
    'projects.read': async ({ path }) => readProject(await allowed(path)),
    'projects.write': async ({ path, text, revision }) => writeProject(await allowed(path), text, revision),
    'projects.keep': async ({ path, text }) => {
      await keepUnsaved(await allowed(path), text);
      return null;
    },
    'projects.rename': async ({ path, title }) => renameProject(places, await allowed(path), title),
  };
}
