import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the installed package by its path from the package's root. */
export function packageFile(path: string): string {
  return join(root, path);
}

const root = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** This module is run from `dist/main`, out of a bundle in `dist/electron`, and by tests from source. */
function nearestPackage(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : nearestPackage(parent);
}
