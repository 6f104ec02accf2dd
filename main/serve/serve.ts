import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { Host } from '../host/host.js';
import { Access } from './access.js';
import { receivePack } from './receive-pack.js';
import { receiveFile, sendFile } from './transfers.js';
import { sendStatic } from './static-files.js';

/** A call larger than this is cut off: the largest honest one is a project's text. */
const mostMessageBytes = 64_000_000;

/** A server under way. */
export interface Served {
  /** What to open, with the token. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the app on 127.0.0.1: the page and its files over HTTP, the bridge over a WebSocket. Port 0 takes any. */
export async function serve(host: Host, port: number): Promise<Served> {
  const access: Access = new Access(() => (server.address() as AddressInfo).port);
  const server = createServer((request, response) => void answer(host, access, request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head) => {
    if (!access.fromHere(request) || request.headers.origin === undefined || !access.known(request, urlOf(request))) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => joinHost(host, webSocket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new ProblemError([problem('serve-port-taken', { port })]) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${listening}/?token=${access.token}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function joinHost(host: Host, socket: WebSocket): void {
  const window = host.join((message) => socket.send(JSON.stringify(message)));
  socket.on('message', (data, binary) => {
    if (binary) return;
    try {
      window.hear(JSON.parse((data as Buffer).toString('utf8')));
    } catch {
      socket.close(1003);
    }
  });
  socket.on('close', () => window.leave());
  // A socket that breaks is closed; the window connects again by itself.
  socket.on('error', () => socket.terminate());
}

async function answer(host: Host, access: Access, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = urlOf(request);
    if (!access.fromHere(request)) {
      refuse(response, 403, 'This server answers pages of its own only.');
      return;
    }
    if (!access.known(request, url)) {
      refuse(response, 403, 'Open the whole address that Netloom printed: it ends with a token.');
      return;
    }
    if (request.method === 'POST' && ['/upload', '/upload-pack'].includes(url.pathname)) {
      if (request.headers.origin === undefined) {
        refuse(response, 403, 'Files come from the page only.');
        return;
      }
      if (url.pathname === '/upload-pack') {
        await receivePack(host.places, request);
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
        return;
      }
      const name = url.searchParams.get('name') ?? '';
      const way = url.searchParams.get('way') ?? undefined;
      const path = await receiveFile(host.places, { name, way }, request);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ path }));
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Only GET is answered here.');
      return;
    }
    response.setHeader('Set-Cookie', access.cookie());
    const sent =
      url.pathname === '/file'
        ? await sendFile(host.places, url.searchParams.get('path') ?? '', response)
        : await sendStatic(url.pathname, response);
    if (!sent) refuse(response, 404, 'There is nothing here.');
  } catch (error) {
    if (response.headersSent) response.destroy();
    else if (error instanceof ProblemError) {
      const body = JSON.stringify({ problems: error.problems });
      response.writeHead(400, { 'Content-Type': 'application/json' }).end(body);
    } else refuse(response, 500, error instanceof Error ? error.message : String(error));
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://127.0.0.1');
}
