import { createHash } from 'node:crypto';
import { freemem } from 'node:os';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome, Problem } from '../../base/index.js';
import { done, fail, problem } from '../../base/index.js';
import type { RawData, Task } from '../raw-data.js';
import { decodeImages } from './decode-images.js';
import type { ImageFolder, SkippedFile } from './image-folder.js';
import { listImageFolder, parts } from './image-folder.js';
import type { ImageShape } from './image-shape.js';
import { imageShape, shapeOptions } from './image-shape.js';

/** A folder of images by class, and for which network. */
export interface ImageRequest {
  readonly path: string;
  readonly task: Task;
  readonly bundledDirectory: string;
  /** What of the shape is chosen: channels, height, width, fit (0: crop, 1: letterbox). */
  readonly options: Readonly<Record<string, number>>;
  /** Sizes of the network's Input in Program order, for what the options leave open. */
  readonly input?: readonly number[];
  onProgress?(done: number, total: number): void;
}

const namesShown = 3;
/** Seen from the bundled data sets; the engine does not know where it is installed otherwise. */
const decodeWorker = '../../../dist/engine/data/images/decode-worker.js';

/** Kept between a preview and the training after it: decoding takes longer than anything else that is read. */
let last: { readonly key: string; readonly outcome: Outcome<RawData> } | undefined;

/**
 * Decodes a folder of images by class to one shape, as levels 0..255. A file that cannot be decoded is left out, counted
 * and named. Refused for networks that do not tell classes apart, and where the images would not fit into memory.
 */
export async function readImageFolder(request: ImageRequest): Promise<Outcome<RawData>> {
  const { path, task } = request;
  if (task !== 'classes') return fail('data-task', { source: path, came: task, wanted: 'classes' });
  const listed = await listImageFolder(path);
  if (!listed.ok) return listed;
  const shape = imageShape(request.options, request.input);
  if (!shape.ok) return shape;
  const key = JSON.stringify([await stateOf(listed.value), shape.value]);
  if (last?.key === key) return last.outcome;
  last = undefined;
  const needed = listed.value.files.length * shape.value.channels * shape.value.height * shape.value.width;
  if (needed > freemem() / 2) {
    const { height, width, channels } = shape.value;
    const sizes = `${height} × ${width} × ${channels}`;
    return fail('images-memory', { count: listed.value.files.length, sizes, needed: mb(needed), free: mb(freemem()) });
  }
  const outcome = await decoded(listed.value, shape.value, request);
  if (outcome.ok) last = { key, outcome };
  return outcome;
}

async function decoded(
  folder: ImageFolder,
  shape: ImageShape,
  { path, bundledDirectory, onProgress }: ImageRequest,
): Promise<Outcome<RawData>> {
  const { files, classNames } = folder;
  const paths = files.map(({ name }) => join(folder.path, name));
  const read = await decodeImages(paths, shape, join(bundledDirectory, decodeWorker), (n) =>
    onProgress?.(n, paths.length),
  );
  if (!read.ok) return read;
  const results = read.value.files;
  const kept = files.flatMap((_, row) => (results[row] && 'sha256' in results[row] ? [row] : []));
  const skipped = [...failures(files, results), ...folder.skipped];
  const length = shape.channels * shape.height * shape.width;
  // Moves rows towards the start over those that were left out; no second copy of all images.
  const { pixels } = read.value;
  for (const [to, from] of kept.entries())
    if (to !== from) pixels.copyWithin(to * length, from * length, (from + 1) * length);
  const labels = Int32Array.from(kept, (row) => files[row]?.label ?? 0);
  const present = new Set(labels);
  if (present.size < 2) return fail('images-unreadable', { path, names: shown(skipped) });
  const hash = createHash('sha256').update(JSON.stringify(shapeOptions(shape)));
  const facts = kept.map((row) => {
    const { sha256, bytes, width, height, grey } = results[row] as Extract<
      (typeof results)[number],
      { sha256: string }
    >;
    hash.update(JSON.stringify([files[row]?.name, bytes, sha256]));
    return { name: files[row]?.name ?? '', bytes, width, height, grey };
  });
  const hasParts = files.some(({ part }) => part !== undefined);
  const raw: RawData = {
    source: path,
    count: kept.length,
    sizes: [shape.channels, shape.height, shape.width],
    values: pixels.subarray(0, kept.length * length),
    targets: { task: 'classes', labels },
    classNames,
    sha256: hash.digest('hex'),
    options: shapeOptions(shape),
    levels: true,
    images: { files: facts, skipped },
    ...(hasParts ? { parts: Uint8Array.from(kept, (row) => parts.indexOf(files[row]?.part ?? 'train')) } : {}),
  };
  return done(raw, notes(skipped, files.length));
}

function failures(files: ImageFolder['files'], results: readonly unknown[]): SkippedFile[] {
  return files.flatMap(({ name }, row) => {
    const result = results[row] as { kind?: string } & Pick<SkippedFile, 'reason' | 'detail'>;
    return result.kind === 'skipped' ? [{ name, reason: result.reason, detail: result.detail ?? '' }] : [];
  });
}

function notes(skipped: readonly SkippedFile[], all: number): Problem[] {
  const tried = skipped.filter(({ reason }) => reason !== 'other');
  if (tried.length === 0) return [];
  const values = { count: tried.length, all, names: shown(tried) };
  return [{ ...problem('images-skipped', values), severity: 'warning' }];
}

function shown(skipped: readonly SkippedFile[]): string[] {
  return skipped.slice(0, namesShown).map(({ name, detail }) => (detail ? `${name} (${detail})` : name));
}

/** Names, sizes and times: what changes when any file does. */
async function stateOf({ path, files, skipped }: ImageFolder): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([path, files, skipped]));
  for (const { name } of files) {
    const found = await stat(join(path, name)).catch(() => undefined);
    hash.update(`${found?.size ?? 0} ${found?.mtimeMs ?? 0} `);
  }
  return hash.digest('hex');
}

function mb(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
