import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { trainedRoot } from '../../tools/screens/trained-root.js';
import { Netloom } from '../journeys/netloom.js';

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/**
 * A root of the caller's own with LeNet-5 and three finished runs: iris-mlp, LeNet-5 by another rate, LeNet-5. They are
 * trained once in a run of the tests, by the file that asks first; it is removed when the tests of the file have ended.
 */
export async function trainedOnce(): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'netloom-trained-'));
  copies.push(copy);
  cpSync(await original(), copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

async function original(): Promise<string> {
  const folder = join(inject('runFolder'), 'trained');
  if (existsSync(folder)) return folder;
  const made = mkdtempSync(join(inject('runFolder'), 'training-'));
  const iris = join(made, 'runs', '0-iris-mlp');
  const { code, stderr } = await new Netloom(['train', 'iris-mlp', '--epochs', '10', '--out', iris]).ended();
  if (code !== 0) throw new Error(`iris-mlp could not be trained: ${stderr}`);
  await trainedRoot(made, [1, 3]);
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another file was as quick: one of the two is enough.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
