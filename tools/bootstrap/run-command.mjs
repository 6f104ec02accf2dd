import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './repository.mjs';
import { Stop } from './say.mjs';

/**
 * Runs a program in the checkout with this terminal as its own and answers its exit code (128 + n after signal n, as
 * shells do). Ctrl-C reaches the program through the terminal, and a polite kill is passed on, so that it can save and
 * end in its own way before we end. With `onErrorText` what the program says on stderr goes there, not to the terminal.
 */
export function runCommand(program, args, { env = {}, shell = false, onErrorText } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', 'inherit', onErrorText === undefined ? 'inherit' : 'pipe'];
    const child = spawn(program, args, { cwd: root, stdio, env: { ...process.env, ...env }, shell });
    child.stderr?.setEncoding('utf8').on('data', onErrorText);
    const wait = () => undefined;
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', passOn);
    const finish = () => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', passOn);
    };
    child.once('error', (error) => {
      finish();
      const missing = `${program} was not found; it comes with Node.js (https://nodejs.org), or has to be put on PATH.`;
      reject(new Stop(error.code === 'ENOENT' ? missing : `could not start ${program}: ${error.message}.`));
    });
    child.once('close', (code, signal) => {
      finish();
      resolve(code === null ? 128 + (constants.signals[signal] ?? 0) : code);
    });
  });
}

/** Runs a script with the very Node.js that runs us. */
export function runNode(script, args = [], options = {}) {
  return runCommand(process.execPath, [script, ...args], options);
}
