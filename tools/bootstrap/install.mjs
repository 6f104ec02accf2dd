import { findNpm } from './npm.mjs';
import { runCommand } from './run-command.mjs';
import { say, Stop } from './say.mjs';
import { forgetInstalled, isInstalled, rememberInstalled } from './stamp.mjs';

/** Set while the bootstrap runs npm, whose `prepare` script would otherwise build a first time. */
export const insideBootstrap = 'NETLOOM_BOOTSTRAP';

/**
 * Makes node_modules match package-lock.json. onnxruntime-node's own install script is told to download nothing: the
 * package already holds the CPU build, and the script would only fetch a GPU one.
 */
export async function install() {
  if (isInstalled()) {
    say('install: node_modules is up to date.');
    return;
  }
  say('install: npm ci (a minute or two the first time).');
  forgetInstalled();
  const { program, args, shell } = findNpm();
  const env = { ONNXRUNTIME_NODE_INSTALL: 'skip', [insideBootstrap]: '1' };
  let errors = '';
  const onErrorText = (text) => (errors += text);
  const code = await runCommand(program, [...args, 'ci', '--loglevel=error'], { env, shell, onErrorText });
  if (code !== 0) throw new Stop(explainFailure(code, errors));
  rememberInstalled();
}

function explainFailure(code, errors) {
  return [
    `npm ci failed (exit code ${code}):`,
    ...essence(errors).map((line) => `  ${line}`),
    'Check the internet connection, the proxy and registry that `npm config list` shows, and the free disk space; then try again.',
    'If package.json and package-lock.json disagree, run `npm install` once.',
  ].join('\n');
}

/** npm's own words without its stack traces and dumps of error objects, a dozen lines at most. */
export function essence(errors) {
  const lines = errors.split(/\r?\n/).map((line) => line.replace(/^npm error ?/, ''));
  return lines.filter((line) => /^\S/.test(line) && !/^[}{]/.test(line)).slice(0, 12);
}
