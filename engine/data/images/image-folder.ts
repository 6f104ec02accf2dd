import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { naturalOrder } from './natural-order.js';

/** The parts of a data set that a folder may say: rows of 0 are for training, and so on. */
export const parts = ['train', 'validation', 'test'] as const;
export type PartName = (typeof parts)[number];

/** An image file of a folder of classes. */
export interface ImageFile {
  /** Below the folder, with `/`. */
  readonly name: string;
  readonly label: number;
  /** Where the folder has a part of its own for it. */
  readonly part?: PartName;
}

/** A file that is left out, and why. */
export interface SkippedFile {
  readonly name: string;
  /** `link`, `other` (no image) and `loose` (in no folder of a class) are not read at all; `empty`, `format` (none that can be decoded) and `damaged` were tried. */
  readonly reason: 'link' | 'other' | 'loose' | 'empty' | 'format' | 'damaged' | 'unreadable';
  /** In the decoder's own words. */
  readonly detail?: string;
}

/** What lies in a folder of images by class. */
export interface ImageFolder {
  readonly path: string;
  readonly classNames: readonly string[];
  /** By part, class and name, in natural order. */
  readonly files: readonly ImageFile[];
  readonly skipped: readonly SkippedFile[];
}

const partNames: Readonly<Record<string, PartName>> = {
  train: 'train',
  training: 'train',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
  test: 'test',
  testing: 'test',
};
/** Names ending so are taken for images; BMP cannot be decoded, which is then said of each. */
const imageName = /\.(jpe?g|png|webp|gif|tiff?|avif|bmp)$/i;
/** What file managers leave in folders. */
const litter = /^(\..*|thumbs\.db|desktop\.ini|__MACOSX)$/i;
const deepest = 16;

/**
 * Lists a folder in which each class has a folder of its own, perhaps below `train`, `val` and `test`. A folder that
 * holds nothing but such a folder stands for it. Refused where there are no folders of classes, or fewer than two.
 */
export async function listImageFolder(path: string): Promise<Outcome<ImageFolder>> {
  const top = await entriesOf(path);
  if (!top) return fail('images-not-read', { path });
  const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const loose = top.filter((entry) => entry.isFile() && imageName.test(entry.name)).length;
  const [only] = folders;
  if (folders.length === 1 && only !== undefined && loose === 0 && partNames[only.toLowerCase()] === undefined) {
    const inner = await entriesOf(join(path, only));
    if (inner?.some((entry) => entry.isDirectory())) return listImageFolder(join(path, only));
  }
  if (folders.length === 0) return fail('images-no-classes', { path, came: loose });
  const given = new Map(
    folders.flatMap((name): [string, PartName][] => {
      const part = partNames[name.toLowerCase()];
      return part ? [[name, part]] : [];
    }),
  );
  // A folder called `test` beside folders of classes is a class.
  const split = given.size === folders.length && [...given.values()].includes('train');
  const found = split ? await listParts(path, given) : await listClasses(path, '', undefined);
  const loosely = top.filter((entry) => !entry.isDirectory()).map(skippedEntry(''));
  return gathered(path, [...found.files], [...found.skipped, ...loosely]);
}

interface Found {
  readonly files: readonly (Omit<ImageFile, 'label'> & { readonly className: string })[];
  readonly skipped: readonly SkippedFile[];
}

function gathered(path: string, files: Found['files'], skipped: readonly SkippedFile[]): Outcome<ImageFolder> {
  const classNames = [...new Set(files.map(({ className }) => className))].sort(naturalOrder);
  if (classNames.length === 0) return fail('images-none', { path });
  if (classNames.length === 1) return fail('images-one-class', { path, name: classNames[0] ?? '' });
  const places = new Map(classNames.map((name, place) => [name, place]));
  const labelled = files.map(({ name, part, className }): ImageFile => ({
    name,
    label: places.get(className) ?? 0,
    ...(part ? { part } : {}),
  }));
  const order = (file: ImageFile): number => (file.part ? parts.indexOf(file.part) : 0);
  labelled.sort((a, b) => order(a) - order(b) || naturalOrder(a.name, b.name));
  return done({ path, classNames, files: labelled, skipped });
}

async function listParts(path: string, given: ReadonlyMap<string, PartName>): Promise<Found> {
  const found = await Promise.all([...given].map(([folder, part]) => listClasses(path, `${folder}/`, part)));
  return { files: found.flatMap(({ files }) => files), skipped: found.flatMap(({ skipped }) => skipped) };
}

/** The classes in `path/below`; files beside them are left out. */
async function listClasses(path: string, below: string, part: PartName | undefined): Promise<Found> {
  const entries = (await entriesOf(join(path, below))) ?? [];
  const files: Found['files'][number][] = [];
  const skipped: SkippedFile[] = below === '' ? [] : entries.filter((e) => !e.isDirectory()).map(skippedEntry(below));
  for (const { name: className } of entries.filter((entry) => entry.isDirectory())) {
    const found = await filesBelow(path, `${below}${className}`, 0);
    files.push(...found.names.map((name) => ({ name, className, ...(part ? { part } : {}) })));
    skipped.push(...found.skipped);
  }
  return { files, skipped };
}

async function filesBelow(
  path: string,
  folder: string,
  depth: number,
): Promise<{ readonly names: readonly string[]; readonly skipped: readonly SkippedFile[] }> {
  const names: string[] = [];
  const skipped: SkippedFile[] = [];
  for (const entry of (await entriesOf(join(path, folder))) ?? []) {
    const name = `${folder}/${entry.name}`;
    if (entry.isFile() && imageName.test(entry.name)) names.push(name);
    else if (entry.isDirectory() && depth < deepest) {
      const inner = await filesBelow(path, name, depth + 1);
      names.push(...inner.names);
      skipped.push(...inner.skipped);
    } else if (!entry.isDirectory()) skipped.push(skippedEntry(`${folder}/`)(entry));
  }
  return { names, skipped };
}

function skippedEntry(below: string): (entry: Dirent) => SkippedFile {
  return (entry) => {
    const reason = entry.isSymbolicLink() ? 'link' : imageName.test(entry.name) ? 'loose' : 'other';
    return { name: `${below}${entry.name}`, reason };
  };
}

async function entriesOf(path: string): Promise<Dirent[] | undefined> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  return entries?.filter(({ name }) => !litter.test(name)).sort((a, b) => naturalOrder(a.name, b.name));
}
