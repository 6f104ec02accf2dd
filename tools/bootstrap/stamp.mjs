import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository, memory } from './repository.mjs';

const stampFile = join(memory, 'installed');

/** What an installation depends on, as one text: the lock file, npm's settings, Node.js and the platform. */
function installKey() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', '.npmrc']) {
    const file = inRepository(name);
    hash.update(`${name}\n`).update(existsSync(file) ? readFileSync(file) : '');
  }
  return hash.update(`${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

// Without the compiler the development packages were left out (npm ci --omit=dev), and nothing can be built or tested.
const witnesses = ['.package-lock.json', 'typescript'].map((name) => inRepository('node_modules', name));

/** Whether node_modules is complete and was installed from the very files that are here now. */
export function isInstalled() {
  const here = [...witnesses, stampFile].every((file) => existsSync(file));
  return here && readFileSync(stampFile, 'utf8') === installKey();
}

/** Remembers that node_modules matches the files that are here now. */
export function rememberInstalled() {
  mkdirSync(memory, { recursive: true });
  writeFileSync(stampFile, installKey());
}

/** Forgets it, before node_modules changes: an interrupted installation must be repeated. */
export function forgetInstalled() {
  rmSync(stampFile, { force: true });
}
