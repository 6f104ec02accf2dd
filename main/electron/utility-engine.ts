import { utilityProcess } from 'electron';
import type { Port } from '../../engine/session/index.js';
import { packageFile } from '../package-files.js';
import { VERSION } from '../version.js';

/** The engine in a utility process of Electron, so that neither the window nor the main process waits for it. */
export function utilityEngine(): Port {
  const child = utilityProcess.fork(
    packageFile('dist/electron/engine.cjs'),
    [packageFile('engine/data/bundled'), VERSION],
    { serviceName: 'Netloom engine', stdio: 'inherit' },
  );
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) => void child.once('exit', () => listener()),
    close: () => void child.kill(),
  };
}
