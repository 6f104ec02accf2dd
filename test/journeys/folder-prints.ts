import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../engine/files/index.js';

/** Every file below a folder with the fingerprint of what it holds: equal means that nothing was made, lost or changed. */
export function folderPrints(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.map((name) => [name, printOf(join(folder, name))]));
}

function printOf(path: string): string {
  return statSync(path).isDirectory() ? 'folder' : fingerprint(readFileSync(path));
}
