import { ProblemError, problem } from '../../engine/base/index.js';
import { bridge } from '../bridge/bridge.js';
import { mainFile } from './main-file.js';

/** A file with its place: `pets/cat/1.png` in a folder, or its name alone. */
export interface BroughtFile {
  readonly file: File;
  readonly way: string;
}

const atOnce = 4;
const usable = ['*.csv', '*.npz', '*.npy', '*-images-idx3-ubyte(.gz)'];
const litter = /(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini|__MACOSX)(\/|$)/i;

/**
 * Brings files to the host and answers the path to learn from; refused where none of them can be learnt from. A folder
 * is brought as it is; several files lie together, since some are found beside others by their names.
 */
export async function bringFiles(
  given: readonly BroughtFile[],
  onProgress: (done: number, total: number) => void,
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
  let next = 0;
  let finished = 0;
  const bringer = async (): Promise<void> => {
    for (let entry = files[next++]; entry; entry = files[next++]) {
      const below = isFolder ? entry.way.slice(entry.way.indexOf('/') + 1) : entry.way;
      await bridge.transport.upload(entry.file, undefined, `${folder.name}/${below}`);
      onProgress(++finished, files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, bringer));
  return main === undefined ? folder.path : `${folder.path}/${main}`;
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
