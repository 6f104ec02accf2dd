import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, shell } from 'electron';
import { Host } from '../host/host.js';
import { registerPageScheme, servePage } from './page-scheme.js';
import { utilityEngine } from './utility-engine.js';
import { receiveUploads } from './window-calls.js';
import { openWindow, refusePermissions } from './window.js';

registerPageScheme();

// A second start shows the window that is open: two hosts must not write the same projects.
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Netloom', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else app.quit();

function reveal(path: string): void {
  shell.showItemInFolder(path);
}

async function start(): Promise<void> {
  const root = process.env['NETLOOM_ROOT'] ?? join(homedir(), 'Netloom');
  const host = await Host.open({ kind: 'electron', root, openEngine: utilityEngine, reveal });
  servePage(host.places);
  refusePermissions();
  receiveUploads(host);
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  await openWindow(host);
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    window?.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow(host);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (!host.isWriting) {
      host.close();
      return;
    }
    event.preventDefault();
    void host.written().then(() => app.quit());
  });
}
