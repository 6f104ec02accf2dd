import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { Transport } from '../../main/bridge/index.js';

const firstWaitMs = 250;
const longestWaitMs = 5000;

/** The way to a `serve` host. It connects again by itself, at growing intervals. */
export function webSocketTransport(): Transport {
  const listeners: ((message: unknown) => void)[] = [];
  const watchers: ((connected: boolean) => void)[] = [];
  const waiting: string[] = [];
  let socket: WebSocket | undefined;
  let waitMs = firstWaitMs;
  let connected: boolean | undefined;

  const tell = (now: boolean): void => {
    if (connected === now) return;
    connected = now;
    for (const watcher of watchers) watcher(now);
  };
  const connect = (): void => {
    const { protocol, host } = window.location;
    socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/bridge`);
    socket.onopen = () => {
      waitMs = firstWaitMs;
      tell(true);
      for (const text of waiting.splice(0)) socket?.send(text);
    };
    socket.onmessage = ({ data }) => {
      const message: unknown = JSON.parse(String(data));
      for (const listener of listeners) listener(message);
    };
    socket.onclose = () => {
      waiting.length = 0;
      tell(false);
      window.setTimeout(connect, waitMs);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    };
  };
  connect();
  window.addEventListener('online', () => {
    if (socket?.readyState === WebSocket.CLOSED) connect();
  });
  return {
    send: (message) => {
      const text = JSON.stringify(message);
      if (socket?.readyState === WebSocket.OPEN) socket.send(text);
      else waiting.push(text);
    },
    onMessage: (listener) => void listeners.push(listener),
    onConnected: (listener) => {
      watchers.push(listener);
      if (connected !== undefined) listener(connected);
    },
    fileUrl: (path) => `/file?path=${encodeURIComponent(path)}`,
    upload,
  };
}

/** The host's own problems where it has told them, else its sentence. */
function refusalOf({ responseText }: XMLHttpRequest, name: string): readonly Problem[] {
  try {
    return (JSON.parse(responseText) as { readonly problems: readonly Problem[] }).problems;
  } catch {
    return [problem('upload-failed', { name, reason: responseText })];
  }
}

/** A plain request would not tell how far it is. */
function upload(file: File, onProgress?: (share: number) => void, way?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const place = way === undefined ? '' : `&way=${encodeURIComponent(way)}`;
    request.open('POST', `/upload?name=${encodeURIComponent(file.name)}${place}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve((JSON.parse(request.responseText) as { path: string }).path);
      else reject(new ProblemError(refusalOf(request, file.name)));
    };
    request.onerror = () => reject(new ProblemError([problem('bridge-cut')]));
    request.send(file);
  });
}
