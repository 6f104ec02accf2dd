import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainedRoot } from '../../tools/screens/trained-root.js';

let made: Promise<string> | undefined;

/** A root with LeNet-5 and two short finished runs, made once for all tests of a file; removed when its process ends. */
export function trainedOnce(): Promise<string> {
  return (made ??= make());
}

async function make(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'netloom-trained-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  await trainedRoot(root, [1, 2]);
  return root;
}
