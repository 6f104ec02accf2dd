import { allTests, docs, format, lint, rules, types } from './checks.mjs';
import { provideChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runChecks, totalLine } from './run-checks.mjs';
import { runMain } from './say.mjs';

runMain(async () => {
  try {
    requireNode();
    await install();
    await provideChromium();
  } catch (error) {
    process.stderr.write(`netloom: ${error instanceof Error ? error.message : String(error)}\n`);
    process.stdout.write(`${totalLine({ passed: 0, failed: 1, skipped: [] })}\n`);
    return 1;
  }
  // The linter alone takes about as long as the rest of the first stage, and reads sources only.
  return runChecks([[[types, format, rules, docs], [lint]], [[allTests]]]);
});
