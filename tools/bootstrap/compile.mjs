import { chmodSync, existsSync } from 'node:fs';
import { inRepository } from './repository.mjs';
import { runNode } from './run-command.mjs';
import { say } from './say.mjs';

const compiler = inRepository('node_modules', 'typescript', 'bin', 'tsc');
const bundler = inRepository('node_modules', 'vite', 'bin', 'vite.js');
const commandLine = inRepository('dist', 'main', 'cli.js');

/** Whether the TypeScript compiler is installed; it is not after `npm install --omit=dev`. */
export function canCompile() {
  return existsSync(compiler);
}

/** Whether a built command line is there. */
export function isBuilt() {
  return existsSync(commandLine);
}

/** Checks all types and writes dist/, only what changed, and the window's page; answers the first exit code that is not 0. */
export async function compile() {
  say('build: tsc --build (only what changed).');
  const code = await runNode(compiler, ['--build']);
  if (isBuilt()) chmodSync(commandLine, 0o755);
  if (code !== 0) return code;
  say('build: the window and Electron (vite).');
  return (await bundle('renderer')) || bundle('main', 'electron');
}

function bundle(...folder) {
  return runNode(bundler, ['build', '--config', inRepository(...folder, 'vite.config.mjs'), '--logLevel', 'warn']);
}
