import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { PackedFile, Transport } from '../../main/bridge/index.js';

const firstWaitMs = 250;
const longestWaitMs = 5000;

/** The way to a `serve` host. It connects again by itself, at growing intervals. */
export function webSocketTransport(): Transport {
  const listeners: ((message: unknown) => void)[] = [];
  const watchers: ((connected: boolean) => void)[] = [];
  const waiting: string[] = [];
  const refusals: (() => void)[] = [];
  let socket: WebSocket | undefined;
  let timer: number | undefined;
  let waitMs = firstWaitMs;
  let connected: boolean | undefined;

  const tell = (now: boolean): void => {
    if (connected === now) return;
    connected = now;
    for (const watcher of watchers) watcher(now);
  };
  const connect = (): void => {
    if (socket !== undefined && socket.readyState !== WebSocket.CLOSED) return;
    window.clearTimeout(timer);
    const { protocol, host } = window.location;
    const own = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/bridge`);
    let opened = false;
    socket = own;
    own.onopen = () => {
      opened = true;
      waitMs = firstWaitMs;
      tell(true);
      for (const text of waiting.splice(0)) own.send(text);
    };
    own.onmessage = ({ data }) => {
      const message: unknown = JSON.parse(String(data));
      for (const listener of listeners) listener(message);
    };
    own.onclose = () => {
      waiting.length = 0;
      tell(false);
      timer = window.setTimeout(connect, waitMs);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
      if (!opened) void isStranger().then((refused) => refused && refusals.forEach((hear) => hear()));
    };
  };
  connect();
  window.addEventListener('online', connect);
  // Somebody who comes back to this window need not wait.
  window.addEventListener('focus', connect);
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
    onRefused: (listener) => void refusals.push(listener),
    fileUrl: (path) => `/file?path=${encodeURIComponent(path)}`,
    upload: async (file, onProgress, way) => {
      const place = way === undefined ? '' : `&way=${encodeURIComponent(way)}`;
      const text = await post(`/upload?name=${encodeURIComponent(file.name)}${place}`, file, file.name, onProgress);
      return (JSON.parse(text) as { path: string }).path;
    },
    uploadPack,
  };
}

/** A server is there, but it does not know this window: a socket alone does not tell why it was not opened. */
async function isStranger(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).status === 403;
  } catch {
    return false;
  }
}

/** The host's own problems where it has told them, else its sentence. */
function refusalOf({ responseText }: XMLHttpRequest, name: string): readonly Problem[] {
  try {
    return (JSON.parse(responseText) as { readonly problems: readonly Problem[] }).problems;
  } catch {
    return [problem('upload-failed', { name, reason: responseText })];
  }
}

/** Many small files as one request: a line that lists them, then what is in them. */
async function uploadPack(
  pack: readonly PackedFile[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const head = JSON.stringify(pack.map(({ file, way }) => ({ way, bytes: file.size })));
  const body = new Blob([`${head}\n`, ...pack.map(({ file }) => file)]);
  await post('/upload-pack', body, pack[0]?.way ?? '', onProgress, signal);
}

/** A plain request would not tell how far it is. */
function post(
  address: string,
  body: Blob,
  name: string,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve(request.responseText);
      else reject(new ProblemError(refusalOf(request, name)));
    };
    request.onerror = () => reject(new ProblemError([problem('bridge-cut')]));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
