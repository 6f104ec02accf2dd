import { existsSync } from 'node:fs';
import { compile } from './compile.mjs';
import { inRepository } from './repository.mjs';
import { runNode } from './run-command.mjs';
import { runVitest } from './vitest-step.mjs';

const bin = (...parts) => inRepository('node_modules', ...parts);
const docsMaker = inRepository('dist', 'tools', 'docs', 'main.js');
const folders = ['engine', 'main', 'renderer', 'templates', 'tools', 'test'];

/** A step whose exit code is its one result. */
function command(name, run) {
  return {
    name,
    run: async () =>
      (await run()) === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] },
  };
}

export const types = command('types and build', compile);
export const lint = command('lint', () => runNode(bin('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']));
export const format = command('format', () =>
  runNode(bin('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
);
export const rules = command('dependency rules', () =>
  runNode(bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), [
    '--config',
    '.dependency-cruiser.cjs',
    ...folders,
  ]),
);
export const docs = command('generated documentation', () =>
  existsSync(docsMaker) ? runNode(docsMaker, ['--check']) : missingDocsMaker(),
);
export const unitTests = { name: 'unit tests', run: () => runVitest(['--project', 'unit']) };
export const allTests = { name: 'tests', run: () => runVitest(['--project', 'unit', '--project', 'journeys']) };

function missingDocsMaker() {
  process.stderr.write('dist/tools/docs/main.js is missing: the build did not get that far.\n');
  return 1;
}
