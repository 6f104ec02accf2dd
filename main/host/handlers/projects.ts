import { dirname, join } from 'node:path';
import { ProblemError, problem } from '../../../engine/base/index.js';
import type { projectCalls } from '../../bridge/index.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';
import {
  createProject,
  deleteProject,
  listProjects,
  readProject,
  renameProject,
  restoreProject,
  writeProject,
} from '../project-files.js';

const ending = '.netloom';

export function projectHandlers({ places }: Pick<HostContext, 'places'>): Handlers<typeof projectCalls> {
  const allowed = async (path: string): Promise<string> => {
    if (!path.endsWith(ending)) throw new ProblemError([problem('project-not', { path })]);
    return places.allowed(path);
  };
  return {
    'projects.list': () => listProjects(places),
    'projects.create': ({ title, text }) => createProject(places, title, text),
    'projects.read': async ({ path }) => readProject(await allowed(path)),
    'projects.write': async ({ path, text, revision }) => writeProject(await allowed(path), text, revision),
    'projects.rename': async ({ path, title }) => renameProject(places, await allowed(path), title),
    'projects.delete': async ({ path }) => ({ path: await deleteProject(places, await allowed(path)) }),
    'projects.restore': async ({ path }) => {
      const file = await allowed(path);
      const deleted = join(places.projects, 'deleted');
      if (dirname(file) !== deleted) throw new ProblemError([problem('place-outside', { path, root: deleted })]);
      return restoreProject(places, file);
    },
  };
}
