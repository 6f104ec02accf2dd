import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository, memory } from './repository.mjs';
import { runNode } from './run-command.mjs';

const vitest = inRepository('node_modules', 'vitest', 'vitest.mjs');

/** Runs vitest and answers its own counts of tests; a run that counted nothing, or ended badly, has failed at least once. */
export async function runVitest(args) {
  const file = join(memory, 'test-counts.json');
  mkdirSync(memory, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=./tools/bootstrap/count-reporter.mjs'];
  const code = await runNode(vitest, ['run', ...reporters, ...args], { env: { NETLOOM_TEST_COUNTS: file } });
  return withExitCode(readCounts(file), code);
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/** The counts, with one failure added where vitest says that it failed and no test did. */
export function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
