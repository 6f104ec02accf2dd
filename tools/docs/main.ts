import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedPages } from './pages.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Writes the pages that differ, or with `--check` only names them; answers the exit code. */
function main(args: readonly string[]): number {
  const check = args.includes('--check');
  const stale = [...generatedPages()].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [path, text] of check ? [] : stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`${path}: written.`);
  }
  if (check)
    for (const [path] of stale) console.error(`${path} is not what the code says; run \`npm run docs\` and commit it.`);
  return check && stale.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
