import type { Port } from './port.js';

/** What Electron gives a utility process to speak with its parent. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The engine as a utility process of Electron. It ends with the app. */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  const [bundledDirectory, version] = process.argv.slice(2);
  if (bundledDirectory === undefined || version === undefined || !parentPort) {
    process.stderr.write('The engine is started by Netloom, not by hand.\n');
    process.exitCode = 2;
    return;
  }
  const { serveSession } = await import('./session.js');
  serveSession(portTo(parentPort), { bundledDirectory, version });
}

function portTo(parent: ParentPort): Port {
  return {
    send: (message) => parent.postMessage(message),
    onMessage: (listener) => parent.on('message', ({ data }) => listener(data)),
    // Electron ends the process itself when its parent goes.
    onClose: () => {},
    close: () => process.exit(0),
  };
}

void main();
