import { writeFileSync } from 'node:fs';

/**
 * A vitest reporter that writes how many tests passed and failed, and which were skipped and why, as JSON to the file
 * named in NETLOOM_TEST_COUNTS. A file that could not be loaded and an error outside any test count as one failure
 * each, so that nothing that went wrong is lost from the total.
 */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) countModule(module, counts);
    writeFileSync(process.env.NETLOOM_TEST_COUNTS, JSON.stringify(counts));
  }
}

function countModule(module, counts) {
  counts.failed += module.errors().length;
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') counts.passed += 1;
    else if (result.state === 'skipped') counts.skipped.push({ name: test.fullName, reason: result.note ?? '' });
    else counts.failed += 1;
  }
}
