import { canCompile, compile, isBuilt } from './compile.mjs';
import { insideBootstrap } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runMain, say, Stop } from './say.mjs';
import { rememberInstalled } from './stamp.mjs';

// npm runs this as `prepare`, so that `npm ci` alone leaves a working command line; `npm run build` runs it too.
runMain(async () => {
  if (process.env[insideBootstrap] === '1') return 0;
  requireNode();
  if (!canCompile()) return buildWithoutCompiler();
  if (process.env.npm_lifecycle_event === 'prepare') rememberInstalled();
  return compile();
});

function buildWithoutCompiler() {
  if (!isBuilt()) {
    throw new Stop('the TypeScript compiler is not installed and dist/ is missing; run `npm ci` without --omit=dev.');
  }
  say('build: no TypeScript compiler here, so the dist/ that came with the package is used as it is.');
  return 0;
}
