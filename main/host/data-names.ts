import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ProblemError, problem } from '../../engine/base/index.js';
import { systemCode } from '../../engine/files/index.js';
import type { Places } from './places.js';

const longestWay = 1000;
const deepest = 20;

/** A free path in the folder of data for a file or folder of this name, whatever the name tries. */
export async function freeDataPath({ data }: Places, name: string): Promise<string> {
  const safe = safeName(basename(name)) || 'file';
  const ending = extname(safe);
  const stem = basename(safe, ending);
  for (let number = 1; ; number++) {
    const path = join(data, `${stem}${number === 1 ? '' : ` ${number}`}${ending}`);
    if (!(await stat(path).catch(() => undefined))) return path;
  }
}

/**
 * The path of a file of a brought folder: `way` is the folder's name in the folder of data, then the names below it.
 * Folders on the way are made; a file that is there already is kept. Refused: ways that lead elsewhere, absolute ones, and
 * those into folders that nobody has announced.
 */
export async function brought(places: Places, way: string): Promise<string> {
  const names = way.split('/');
  const wrong =
    way.length > longestWay ||
    names.length < 2 ||
    names.length > deepest ||
    names.some((name) => name === '' || /^\.{1,2}$/.test(name) || /[\\\0]/.test(name) || /^[a-z]:/i.test(name));
  if (wrong) throw new ProblemError([problem('upload-place', { way })]);
  const path = await places.allowed(join(places.data, ...names.map((name) => safeName(name) || 'file')));
  const folder = join(places.data, safeName(names[0] ?? '') || 'file');
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new ProblemError([problem('upload-place', { way })]);
  await makeBelow(folder, dirname(path));
  if (await stat(path).catch(() => undefined)) throw new ProblemError([problem('upload-there', { way })]);
  return path;
}

/** Makes the folders between the two, but never the upper one again: it may have been given up meanwhile. */
async function makeBelow(upper: string, lower: string): Promise<void> {
  if (lower === upper) return;
  await makeBelow(upper, dirname(lower));
  await mkdir(lower).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error;
  });
}

function safeName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
}
