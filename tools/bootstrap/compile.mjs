import { chmodSync, existsSync } from 'node:fs';
import { inRepository } from './repository.mjs';
import { runNode } from './run-command.mjs';
import { say } from './say.mjs';

const compiler = inRepository('node_modules', 'typescript', 'bin', 'tsc');
const bundler = inRepository('node_modules', 'vite', 'bin', 'vite.js');

/** What starts as `netloom`. */
export const commandLine = inRepository('dist', 'cli', 'netloom.js');

/** Whether the TypeScript compiler is installed; it is not after `npm install --omit=dev`. */
export function canCompile() {
  return existsSync(compiler);
}

/** Whether a built command line is there. */
export function isBuilt() {
  return existsSync(commandLine);
}

/** Checks all types and writes dist/, only what changed, and the bundles; answers the first exit code that is not 0. */
export async function compile() {
  say('build: tsc --build (only what changed).');
  const code = await runNode(compiler, ['--build']);
  if (code !== 0) return code;
  say('build: the window, the command line and Electron (vite).');
  return (await bundle('renderer')) || (await bundleCommandLine()) || bundle('main', 'electron');
}

/** Bundles the command line with its engine, unchecked; answers the exit code. */
export async function bundleCommandLine() {
  const code = await bundle('main');
  if (code === 0) chmodSync(commandLine, 0o755);
  return code;
}

function bundle(...folder) {
  return runNode(bundler, ['build', '--config', inRepository(...folder, 'vite.config.mjs'), '--logLevel', 'warn']);
}
