import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Port } from '../../engine/session/index.js';
import { packageFile } from '../package-files.js';
import { VERSION } from '../version.js';

/** The engine's program: beside this one in the bundle of the command line, else where the compiler puts it. */
const beside = fileURLToPath(new URL('engine.js', import.meta.url));
const program = existsSync(beside) ? beside : packageFile('dist/engine/session/process-entry.js');

/** The engine in a child process of a plain Node host. What native libraries print goes to stderr. */
export function forkEngine(): { readonly child: ChildProcess; readonly port: Port } {
  const child = fork(program, [packageFile('engine/data/bundled'), VERSION], {
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return { child, port: childPort(child) };
}

function childPort(child: ChildProcess): Port {
  return {
    send: (message) => {
      // A message to an engine that has just ended is lost without a word here: its end is told by onClose.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onClose: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}
