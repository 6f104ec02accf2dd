import { BrowserWindow, session } from 'electron';
import { packageFile } from '../package-files.js';
import type { Host } from '../host/host.js';
import { pageOrigin } from './page-scheme.js';
import { mayClose } from './may-close.js';
import { connectWindow } from './window-calls.js';

/** Opens a window on the page: isolated, sandboxed, without Node, and unable to go anywhere else. */
export async function openWindow(host: Host): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    backgroundColor: '#fbfaf8',
    title: 'Netloom',
    webPreferences: {
      preload: packageFile('dist/electron/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page keeps its window open while work would be lost; in a browser it asks by itself.
  webContents.on('will-prevent-unload', (event) => {
    if (mayClose(window)) event.preventDefault();
  });
  connectWindow(host, webContents);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

/** The page may write to the clipboard when asked to copy; it gets no camera, no notifications, no anything else. */
export function refusePermissions(): void {
  const allowed = new Set(['clipboard-sanitized-write', 'clipboard-read']);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.has(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
}
