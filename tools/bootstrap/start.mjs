import { canCompile, commandLine, compile, isBuilt } from './compile.mjs';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runNode } from './run-command.mjs';
import { runMain, say, Stop } from './say.mjs';

runMain(async () => {
  requireNode();
  await install();
  if (canCompile() && (await compile()) !== 0) {
    throw new Stop('the build failed; the errors stand above. `git status` shows what differs from the commit.');
  }
  if (!isBuilt())
    throw new Stop('dist/cli/netloom.js is missing although the build passed; run `npm run build` and try again.');
  say('start.');
  return runNode(commandLine, ['start', ...process.argv.slice(2)]);
});
