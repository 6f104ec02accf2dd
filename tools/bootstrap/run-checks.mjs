import { say } from './say.mjs';

/** The line that ends `npm test`: `N passed, N failed`, and `, N skipped` where any were. */
export function totalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** One line per skipped test: its name, and why where it says so. */
export function skippedLines(skipped) {
  return skipped.map(({ name, reason }) => `skipped: ${name}${reason ? ` (${reason})` : ''}`);
}

/** Runs every check, prints the result of each and the total last; answers the exit code. */
export async function runChecks(stages) {
  const total = { passed: 0, failed: 0, skipped: [] };
  const verdicts = [];
  for (const { name, passed, failed, skipped, seconds } of await runStages(stages)) {
    verdicts.push(`${failed > 0 ? 'FAILED' : 'passed'}  ${name} (${seconds.toFixed(1)} s)`);
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
  }
  for (const line of [...verdicts, ...skippedLines(total.skipped)]) say(line);
  process.stdout.write(`${totalLine(total)}\n`);
  return total.failed > 0 ? 1 : 0;
}

/**
 * The results of all checks, also of those after a failed one. Stages come one after the other; a stage is made of lanes
 * that run side by side, a lane of checks in a row.
 */
export async function runStages(stages) {
  const results = [];
  const runLane = async (lane) => {
    for (const check of lane) results.push(await timed(check));
  };
  for (const lanes of stages) await Promise.all(lanes.map(runLane));
  return results;
}

async function timed({ name, run }) {
  say(`${name} ...`);
  const start = Date.now();
  const counts = await run();
  return { name, ...counts, seconds: (Date.now() - start) / 1000 };
}
