import { say } from './say.mjs';

/** The line that ends `npm test`: `N passed, N failed`, and `, N skipped` where any were. */
export function totalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** One line per skipped test: its name, and why where it says so. */
export function skippedLines(skipped) {
  return skipped.map(({ name, reason }) => `skipped: ${name}${reason ? ` (${reason})` : ''}`);
}

/** Runs every check, also after a failed one, prints the result of each and the total last; answers the exit code. */
export async function runChecks(checks) {
  const total = { passed: 0, failed: 0, skipped: [] };
  const results = [];
  for (const check of checks) {
    say(`${check.name} ...`);
    const start = Date.now();
    const result = await check.run();
    const verdict = result.failed > 0 ? 'FAILED' : 'passed';
    results.push(`${verdict}  ${check.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped.push(...result.skipped);
  }
  for (const line of [...results, ...skippedLines(total.skipped)]) say(line);
  process.stdout.write(`${totalLine(total)}\n`);
  return total.failed > 0 ? 1 : 0;
}
