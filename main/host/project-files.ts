import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError, problem, valueOf } from '../../engine/base/index.js';
import { readProblem, systemCode, writeFileAtomically, writeProblem } from '../../engine/files/index.js';
import type { ProjectFile, ProjectLine } from '../bridge/index.js';
import { mostProjectBytes } from '../bridge/index.js';
import { InTurn } from './in-turn.js';
import type { Places } from './places.js';
import { projectStem } from './project-stem.js';

const ending = '.netloom';
/** Deleted projects lie here, until their folder is emptied by hand. */
const deletedFolder = 'deleted';
/** The title is looked for in so many bytes at a file's start. */
const headBytes = 4096;
const titlePattern = /"title":\s*("(?:[^"\\]|\\.)*")/;

/** Two windows may write at once: of one file, and of names that are looked for, only one at a time. */
const turns = new InTurn();

/** The projects in the folder of projects, newest first; what cannot be read is left out. */
export async function listProjects(places: Places): Promise<ProjectLine[]> {
  const names = (await readdir(places.projects)).filter((name) => name.endsWith(ending));
  const lines = await Promise.all(names.map((name) => lineOf(places, join(places.projects, name))));
  return lines.flatMap((line) => line ?? []).sort((a, b) => b.modified - a.modified);
}

/** The path of the project that was written last. */
export async function newestProject(places: Places): Promise<string | undefined> {
  return (await listProjects(places))[0]?.path;
}

/** Writes a new project under a free name made from its title; never over another file. */
export async function createProject(places: Places, title: string, text: string): Promise<ProjectFile> {
  const path = await reserve(places.projects, title);
  const written = await writeFileAtomically(path, text);
  if (!written.ok) await rm(path, { force: true });
  valueOf(written);
  return { path, text, revision: revisionOf(text) };
}

/** A project as it lies on the disk. */
export async function readProject(path: string): Promise<ProjectFile> {
  const text = await readText(path);
  return { path, text, revision: revisionOf(text) };
}

/**
 * Saves. A `revision` that is no longer the file's is refused: another window or program has written it since. The
 * same text again is no change, so that a save whose answer was lost can be repeated.
 */
export async function writeProject(path: string, text: string, revision?: string): Promise<{ revision: string }> {
  return turns.run(path, async () => {
    const there = revision === undefined ? undefined : await revisionThere(path);
    if (there === revisionOf(text)) return { revision: there };
    if (there !== undefined && there !== revision) throw new ProblemError([problem('project-changed', { path })]);
    valueOf(await writeFileAtomically(path, text));
    return { revision: revisionOf(text) };
  });
}

/** Moves the file to a name made from the new title; what is in it stays. */
export async function renameProject(places: Places, path: string, title: string): Promise<ProjectFile> {
  if (basename(path, ending).replace(/ \d+$/, '') === projectStem(title)) return readProject(path);
  const target = await reserve(places.projects, title);
  await moved(path, target);
  return readProject(target);
}

/** Lays the project aside, so that a deletion can be taken back; answers where it lies. */
export async function deleteProject(places: Places, path: string): Promise<string> {
  const folder = join(places.projects, deletedFolder);
  await mkdir(folder, { recursive: true });
  const target = await reserve(folder, basename(path, ending));
  await moved(path, target);
  return target;
}

/** Brings a deleted project back. */
export async function restoreProject(places: Places, path: string): Promise<ProjectFile> {
  const target = await reserve(places.projects, basename(path, ending));
  await moved(path, target);
  return readProject(target);
}

async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    await rm(to, { force: true });
    throw new ProblemError([systemCode(error) === 'ENOENT' ? readProblem(from, error) : writeProblem(to, error)]);
  }
}

async function lineOf(places: Places, path: string): Promise<ProjectLine | undefined> {
  try {
    const file = await open(await places.allowed(path), 'r');
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size === 0) return undefined;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const title = titleOf(buffer.toString('utf8', 0, bytesRead));
      return { path, title: title ?? basename(path, ending), modified: found.mtimeMs, bytes: found.size };
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > mostProjectBytes) {
      throw new ProblemError([problem('project-too-large', { name: basename(path), limit: mostProjectBytes })]);
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError([readProblem(path, error)]);
  }
}

async function revisionThere(path: string): Promise<string | undefined> {
  try {
    return revisionOf(await readFile(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new ProblemError([readProblem(path, error)]);
  }
}

/** Makes an empty file under the first free name, so that nobody else takes it. */
async function reserve(folder: string, title: string): Promise<string> {
  const stem = projectStem(title);
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}${ending}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') await mkdir(dirname(path), { recursive: true });
      else if (systemCode(error) !== 'EEXIST') throw new ProblemError([writeProblem(path, error)]);
    }
  }
}

function titleOf(head: string): string | undefined {
  try {
    const found = titlePattern.exec(head)?.[1];
    return found === undefined ? undefined : (JSON.parse(found) as string);
  } catch {
    return undefined;
  }
}

function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
