import type { Port } from './port.js';

/**
 * The engine as a child process of a plain Node host (`child_process.fork`). It ends with its parent: when the channel
 * closes, so does the process. Ctrl-C in a terminal, and a shutdown, reach the whole group; the parent decides what to
 * do about them.
 */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const [bundledDirectory, version] = process.argv.slice(2);
  if (bundledDirectory === undefined || version === undefined || !process.send) {
    process.stderr.write('The engine is started by Netloom, not by hand.\n');
    process.exitCode = 2;
    return;
  }
  process.on('disconnect', () => process.exit(0));
  // Loaded late: a signal that comes meanwhile must not end the process.
  const { serveSession } = await import('./session.js');
  serveSession(parentPort(), { bundledDirectory, version });
}

function parentPort(): Port {
  return {
    send: (message) => {
      // A message to a parent that has just ended is lost: the channel's end is told by onClose.
      if (process.connected) process.send?.(message, () => {});
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onClose: (listener) => {
      process.on('disconnect', listener);
    },
    close: () => process.disconnect(),
  };
}

void main();
