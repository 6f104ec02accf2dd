import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { ipcMain } from 'electron';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Host } from '../host/host.js';
import { brought, freeDataPath } from '../host/data-names.js';
import { pageOrigin } from './page-scheme.js';

/** Lets a window speak with the host. Every message is checked to come from our own page. */
export function connectWindow(host: Host, contents: WebContents): void {
  const window = host.join((message) => {
    if (!contents.isDestroyed()) contents.send('bridge', message);
  });
  const hear = (event: IpcMainEvent, message: unknown): void => {
    if (event.sender === contents && isOurs(event)) window.hear(message);
  };
  ipcMain.on('bridge', hear);
  contents.once('destroyed', () => {
    ipcMain.off('bridge', hear);
    window.leave();
  });
}

/** Takes dropped files into the folder of data, piece by piece. */
export function receiveUploads(host: Host): void {
  const open = new Map<number, { path: string; stream: WriteStream }>();
  let next = 0;
  ipcMain.handle('upload-begin', async (event, name: unknown, way: unknown) => {
    if (!isOurs(event) || typeof name !== 'string') throw new Error('refused');
    const path = typeof way === 'string' ? await brought(host.places, way) : await freeDataPath(host.places, name);
    open.set(next, { path, stream: createWriteStream(`${path}.part`, { flags: 'wx' }) });
    return next++;
  });
  ipcMain.handle('upload-piece', async (event, id: unknown, piece: unknown) => {
    const file = open.get(id as number);
    if (!isOurs(event) || !file || !(piece instanceof Uint8Array)) throw new Error('refused');
    if (!file.stream.write(piece)) await once(file.stream, 'drain');
  });
  ipcMain.handle('upload-end', async (event, id: unknown) => {
    const file = open.get(id as number);
    if (!isOurs(event) || !file) throw new Error('refused');
    open.delete(id as number);
    file.stream.end();
    await once(file.stream, 'finish');
    await rename(`${file.path}.part`, file.path);
    return file.path;
  });
}

function isOurs({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame?.url.startsWith(`${pageOrigin}/`) === true;
}
