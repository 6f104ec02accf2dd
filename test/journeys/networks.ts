import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphDocument } from '../../engine/document/index.js';
import { network, writeDocument } from '../../engine/document/index.js';

/** A small convolutional net whose numbers depend on all that a checkpoint must hold: dropout, shift, statistics. */
export function everyStream(): GraphDocument {
  const g = network('Every stream');
  let x = g.input({ kind: 'image', height: 8, width: 8, channels: 1 });
  x = g.layer('conv2d', { filters: 8, kernel: 3, padding: 'same' }, x);
  x = g.layer('batchNorm', {}, x);
  x = g.layer('activation', { function: 'relu' }, x);
  x = g.layer('dropout', { rate: 0.3 }, g.layer('flatten', {}, x));
  g.output(g.layer('dense', { units: 10 }, x), { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ batchSize: 16, shift: 1, schedule: 'cosine', weightDecay: 0.01, seed: 5, threads: 1 });
  return g.document();
}

/** A document as a project file. */
export function projectIn(folder: string, document: GraphDocument, name = 'project.netloom'): string {
  return fileIn(folder, name, writeDocument(document));
}

/** A file with this text. */
export function fileIn(folder: string, name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
