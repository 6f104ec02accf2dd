import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This module runs as it is compiled and out of the bundle of the command line: from both, upwards is the package. */
const root = nearestPackage(dirname(fileURLToPath(import.meta.url)));

function nearestPackage(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : nearestPackage(parent);
}

/** A process of ours, as it is compiled. */
export function nodeProcess(name: string, ...args: string[]): [string, ...string[]] {
  return [process.execPath, join(root, 'dist', 'engine', 'bench', 'processes', `${name}.js`), ...args];
}

/** One of PyTorch's side, whose scripts stay in the sources. */
export function pythonProcess(name: string, ...args: string[]): [string, ...string[]] {
  return ['python3', join(root, 'engine', 'bench', 'torch', `${name}.py`), ...args];
}
