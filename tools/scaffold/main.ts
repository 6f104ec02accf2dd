import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { scaffoldBlock, scaffoldLayer, scaffoldOp } from './scaffold.js';

const usage =
  'Usage: npm run new layer ID, npm run new block ID, or npm run new op ID, with an id in camelCase such as maxPool2d.';

const plans = new Map([
  ['layer', scaffoldLayer],
  ['block', scaffoldBlock],
  ['op', scaffoldOp],
]);

/** Makes a new layer, block or operation in the checkout that it is run in (npm runs it in the root); answers the exit code. */
async function main([kind, id, ...rest]: readonly string[]): Promise<number> {
  const scaffold = plans.get(kind ?? '');
  if (scaffold === undefined || id === undefined || rest.length > 0) {
    console.error(usage);
    return 1;
  }
  const root = process.cwd();
  const plan = scaffold(root, id);
  if ('fault' in plan) {
    console.error(plan.fault);
    return 1;
  }
  for (const [path, text] of plan.files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
    console.log(`${path}: written.`);
  }
  plan.nextSteps.forEach((step, i) => console.log(`${i + 1}. ${step}`));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
