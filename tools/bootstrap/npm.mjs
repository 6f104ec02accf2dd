import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How to start npm: as a script of this Node.js where its files can be found, else as the program on PATH. */
export function findNpm(env = process.env, node = process.execPath, exists = existsSync) {
  const script = scriptCandidates(env, node).find((file) => exists(file));
  if (script !== undefined) return { program: node, args: [script], shell: false };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

function scriptCandidates(env, node) {
  const running = env.npm_execpath;
  const isNpm = running !== undefined && /^npm(-cli)?\.[cm]?js$/.test(basename(running));
  const beside = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  return [...(isNpm ? [running] : []), join(dirname(node), beside), join(dirname(node), '..', 'lib', beside)];
}
