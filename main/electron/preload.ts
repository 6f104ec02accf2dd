import { contextBridge, ipcRenderer } from 'electron';

/**
 * The only thing that the page gets of Electron: a way to send plain data to the host and to hear from it. It is no
 * `ipcRenderer`, and the channels are fixed.
 */
contextBridge.exposeInMainWorld('netloomHost', {
  send: (message: unknown) => ipcRenderer.send('bridge', message),
  onMessage: (listener: (message: unknown) => void) => {
    ipcRenderer.on('bridge', (_event, message: unknown) => listener(message));
  },
  uploadBegin: (name: string, way?: string) => ipcRenderer.invoke('upload-begin', name, way),
  uploadPiece: (id: number, piece: Uint8Array) => ipcRenderer.invoke('upload-piece', id, piece),
  uploadEnd: (id: number) => ipcRenderer.invoke('upload-end', id),
});
