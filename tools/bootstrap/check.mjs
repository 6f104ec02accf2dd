import { format, lint, rules, types, unitTests } from './checks.mjs';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runChecks } from './run-checks.mjs';
import { runMain } from './say.mjs';

// The fast part of `npm test`, for the minutes between two edits: no documentation check, no journeys.
runMain(async () => {
  requireNode();
  await install();
  return runChecks([[[types, format, rules], [lint]], [[unitTests]]]);
});
