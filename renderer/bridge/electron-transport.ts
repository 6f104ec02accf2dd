import type { Transport } from '../../main/bridge/index.js';

/** What Electron's preload lays into the page. */
export interface NetloomHost {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  uploadBegin(name: string, way?: string): Promise<number>;
  uploadPiece(id: number, piece: Uint8Array): Promise<void>;
  uploadEnd(id: number): Promise<string>;
}

declare global {
  interface Window {
    readonly netloomHost?: NetloomHost;
  }
}

const pieceBytes = 4_000_000;

/** The way to the host in the same app: it is always there. */
export function electronTransport(host: NetloomHost): Transport {
  return {
    send: (message) => host.send(message),
    onMessage: (listener) => host.onMessage(listener),
    onConnected: (listener) => listener(true),
    fileUrl: (path) => `/file?path=${encodeURIComponent(path)}`,
    upload: async (file, onProgress, way) => {
      const id = await host.uploadBegin(file.name, way);
      for (let from = 0; from < file.size; from += pieceBytes) {
        const piece = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer());
        await host.uploadPiece(id, piece);
        onProgress?.(Math.min(1, (from + pieceBytes) / file.size));
      }
      return host.uploadEnd(id);
    },
  };
}
