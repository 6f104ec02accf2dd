/** A file with its place in a folder that `data.import` has made. */
export interface PackedFile {
  readonly file: File;
  readonly way: string;
}

/** The way from a window to its host and back: a WebSocket, or Electron's message passing. Messages are plain data. */
export interface Transport {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told at once, and whenever the way is cut or there again. A transport reconnects by itself. */
  onConnected(listener: (connected: boolean) => void): void;
  /** Told when the host is there but lets this window in no more: it was started anew. Where that can happen. */
  onRefused?(listener: () => void): void;
  /** A window's address for a file that an answer has named. */
  fileUrl(path: string): string;
  /**
   * Brings a file that was dropped or chosen to the host; answers its path there. `way`: its place in a folder that
   * `data.import` has made, from that folder's name on.
   */
  upload(file: File, onProgress?: (share: number) => void, way?: string): Promise<string>;
  /** Brings several files of such a folder at once, where that is quicker than one after the other. */
  uploadPack?(pack: readonly PackedFile[], onProgress: (share: number) => void, signal: AbortSignal): Promise<void>;
}
