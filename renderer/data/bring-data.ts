import { ProblemError, problem } from '../../engine/base/index.js';
import { bridge } from '../bridge/bridge.js';
import { mainFile } from './main-file.js';
import { packsOf } from './packs-of.js';

/** A file with its place: `pets/cat/1.png` in a folder, or its name alone. */
export interface BroughtFile {
  readonly file: File;
  readonly way: string;
}

const atOnce = 2;
const usable = ['*.csv', '*.npz', '*.npy', '*-images-idx3-ubyte(.gz)'];
const litter = /(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini|__MACOSX)(\/|$)/i;

/**
 * Brings files to the host and answers the path to learn from; refused where none of them can be learnt from. A folder
 * is brought as it is; several files lie together, since some are found beside others by their names.
 */
export async function bringFiles(
  given: readonly BroughtFile[],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const files = given.filter(({ way }) => !litter.test(way));
  const [first] = files;
  const isFolder = files.some(({ way }) => way.includes('/'));
  const main = isFolder ? undefined : mainFile(files.map(({ way }) => way));
  if (!first || (!isFolder && main === undefined && !files.every(({ way }) => isImage(way)))) {
    const values = { came: given.slice(0, 5).map(({ way }) => way), wanted: usable };
    throw new ProblemError([problem('upload-no-data', values)]);
  }
  onProgress(0, files.length);
  if (files.length === 1 && main !== undefined) {
    const path = await bridge.transport.upload(first.file);
    onProgress(1, 1);
    return path;
  }
  const top = isFolder ? (first.way.split('/')[0] ?? 'data') : (main ?? 'images').replace(/\.[^.]*$/, '');
  const folder = await bridge.call('data.import', { name: top.slice(0, 200) });
  const placed = files.map(({ file, way }) => {
    const below = isFolder ? way.slice(way.indexOf('/') + 1) : way;
    return { file, way: `${folder.name}/${below}` };
  });
  try {
    await bringAll(placed, (done) => onProgress(done, files.length), signal);
  } catch (error) {
    await bridge.call('data.discard', { path: folder.path });
    throw error;
  }
  return main === undefined ? folder.path : `${folder.path}/${main}`;
}

/** Brings the files of a folder, some at once; told is how many of them are there. */
async function bringAll(
  files: readonly BroughtFile[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { transport } = bridge;
  const packs = packsOf(files);
  const done = packs.map(() => 0);
  const tell = (place: number, count: number): void => {
    done[place] = count;
    onProgress(done.reduce((sum, n) => sum + n, 0));
  };
  let next = 0;
  const bringer = async (): Promise<void> => {
    for (let place = next++; place < packs.length; place = next++) {
      const pack = packs[place] ?? [];
      signal.throwIfAborted();
      if (transport.uploadPack) {
        await transport.uploadPack(pack, (share) => tell(place, Math.floor(share * pack.length)), signal);
        tell(place, pack.length);
        continue;
      }
      for (const [i, { file, way }] of pack.entries()) {
        signal.throwIfAborted();
        await transport.upload(file, undefined, way);
        tell(place, i + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, bringer));
}

function isImage(name: string): boolean {
  return /\.(jpe?g|png|webp|gif|tiff?|bmp)$/i.test(name);
}

/** The files of a chooser, each with its place in the chosen folder. */
export function chosenFiles(list: FileList | null): BroughtFile[] {
  return [...(list ?? [])].map((file) => ({ file, way: file.webkitRelativePath || file.name }));
}

/** The files of a drop, those in folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<BroughtFile[]> {
  // Entries are gone once the event is over: all are taken before the first is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesOf(entry, '')));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry, above: string): Promise<BroughtFile[]> {
  const way = `${above}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, way }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: BroughtFile[] = [];
  // A reader gives a hundred entries at a time.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return files;
    for (const inner of entries) files.push(...(await filesOf(inner, `${way}/`)));
  }
}
