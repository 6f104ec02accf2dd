import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Port } from '../../engine/session/index.js';
import { packageFile } from '../package-files.js';
import { VERSION } from '../version.js';

/** The engine in a child process of a plain Node host. What native libraries print goes to stderr. */
export function forkEngine(): { readonly child: ChildProcess; readonly port: Port } {
  const child = fork(
    packageFile('dist/engine/session/process-entry.js'),
    [packageFile('engine/data/bundled'), VERSION],
    { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] },
  );
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
