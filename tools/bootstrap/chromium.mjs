import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome on this machine (NETLOOM_CHROMIUM names another); undefined where there is none. */
export function findChromium() {
  return [process.env.NETLOOM_CHROMIUM, ...usual].find((path) => path && existsSync(path));
}

/** Installs Chromium through the system's package manager where that is allowed without asking; tests that need one skip else. */
export async function provideChromium() {
  if (findChromium()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say('chromium: none here, and installing it is not ours to do; the tests in a browser are skipped.');
    return;
  }
  say('chromium: apt-get install chromium (the tests in a browser need it).');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  const code = await runCommand('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { env });
  if (code !== 0) say('chromium: could not be installed; the tests in a browser are skipped.');
}
