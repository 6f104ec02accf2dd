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
    upload,
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
