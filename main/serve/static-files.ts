import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { packageFile } from '../package-files.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
};

/** What a page may load and run: its own files, and styles that its libraries set on elements. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A file of the built window by its path in the address; undefined where there is none. */
export async function staticFile(
  pathname: string,
): Promise<{ readonly path: string; readonly type: string; readonly bytes: number } | undefined> {
  const name = normalize(pathname === '/' ? '/index.html' : pathname);
  const root = packageFile('dist/renderer');
  const path = join(root, name);
  const type = types[extname(path)];
  if (!path.startsWith(root + sep) || type === undefined) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, type, bytes: found.size } : undefined;
}

/** Sends such a file; false where there is none. */
export async function sendStatic(pathname: string, response: ServerResponse): Promise<boolean> {
  const file = await staticFile(pathname);
  if (!file) return false;
  const lasting = pathname.startsWith('/assets/');
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': file.bytes,
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  createReadStream(file.path).pipe(response);
  return true;
}
