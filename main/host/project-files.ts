import { createHash } from 'node:crypto';
import { access, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError, problem, valueOf } from '../../engine/base/index.js';
import { readProblem, writeFileAtomically } from '../../engine/files/index.js';
import type { ProjectFile, ProjectLine } from '../bridge/index.js';
import type { Places } from './places.js';

const ending = '.netloom';
/** Unsaved work lies beside its project under this ending. */
const unsavedEnding = '.unsaved';
/** The first bytes of a project in which its title is looked for. */
const titlePattern = /"title":\s*("(?:[^"\\]|\\.)*")/;

/** The projects in the folder of projects, newest first. */
export async function listProjects({ projects }: Places): Promise<ProjectLine[]> {
  const names = (await readdir(projects)).filter((name) => name.endsWith(ending));
  const lines = await Promise.all(
    names.map(async (name) => {
      const path = join(projects, name);
      const [{ mtimeMs }, text] = await Promise.all([stat(path), readFile(path, 'utf8')]);
      return { path, title: titleOf(text) ?? basename(name, ending), modified: mtimeMs };
    }),
  );
  return lines.sort((a, b) => b.modified - a.modified);
}

/** The path of the project that was written last. */
export async function newestProject(places: Places): Promise<string | undefined> {
  return (await listProjects(places))[0]?.path;
}

/** Writes a new project under a free name made from its title. */
export async function createProject(places: Places, title: string, text: string): Promise<ProjectFile> {
  const path = await freePath(places.projects, title);
  return { path, text, ...(await writeProject(path, text)) };
}

/** A project with work that was never saved, if there is any that differs from the file. */
export async function readProject(path: string): Promise<ProjectFile> {
  const text = await readText(path);
  const unsaved = await readFile(path + unsavedEnding, 'utf8').catch(() => undefined);
  return { path, text, revision: revisionOf(text), ...(unsaved === undefined || unsaved === text ? {} : { unsaved }) };
}

/** Saves. A `revision` that is no longer the file's is refused: another window or program has written it since. */
export async function writeProject(path: string, text: string, revision?: string): Promise<{ revision: string }> {
  if (revision !== undefined && (await exists(path)) && revisionOf(await readText(path)) !== revision) {
    throw new ProblemError([problem('project-changed', { path })]);
  }
  valueOf(await writeFileAtomically(path, text));
  await rm(path + unsavedEnding, { force: true });
  return { revision: revisionOf(text) };
}

/** Keeps work that is not saved yet beside the project. */
export async function keepUnsaved(path: string, text: string): Promise<void> {
  valueOf(await writeFileAtomically(path + unsavedEnding, text));
}

/** Moves the file to a name made from the new title; what is in it stays. */
export async function renameProject(places: Places, path: string, title: string): Promise<ProjectFile> {
  const target = await freePath(places.projects, title);
  await rename(path, target);
  return readProject(target);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ProblemError([readProblem(path, error)]);
  }
}

async function freePath(folder: string, title: string): Promise<string> {
  const stem =
    title
      .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'network';
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}${ending}`);
    if (!(await exists(path))) return path;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function titleOf(text: string): string | undefined {
  const found = titlePattern.exec(text.slice(0, 10_000))?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as string);
}

function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
