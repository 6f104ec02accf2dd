import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { Places } from '../host/places.js';
import { contentSecurityPolicy, staticFile } from '../serve/static-files.js';

/** Where the window's page lies. A scheme of its own instead of file://, so that the page can read nothing else. */
export const pageOrigin = 'netloom://app';

const scheme = 'netloom';

/** To be called before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/** The call of Electron before 25, which later ones only keep for old code. */
interface OlderProtocol {
  registerStreamProtocol(
    scheme: string,
    handler: (
      request: { readonly url: string },
      callback: (answer: { statusCode: number; headers: Readonly<Record<string, string>>; data: Readable }) => void,
    ) => void,
  ): void;
}

/** Serves the built page, and files under the root as downloads. Electron before 25 knows only the older call. */
export function servePage(places: Places): void {
  const modern = (protocol as { handle?: typeof protocol.handle }).handle;
  if (modern) {
    modern.call(protocol, scheme, async ({ url }) => {
      const { status, headers, body } = await answer(places, new URL(url));
      return new Response(Readable.toWeb(body) as ReadableStream, { status, headers });
    });
    return;
  }
  (protocol as unknown as OlderProtocol).registerStreamProtocol(scheme, (request, callback) => {
    void answer(places, new URL(request.url)).then(({ status, headers, body }) =>
      callback({ statusCode: status, headers, data: body }),
    );
  });
}

async function answer(places: Places, url: URL): Promise<Answer> {
  try {
    if (url.host !== 'app') return nothing();
    return url.pathname === '/file' ? await download(places, url.searchParams.get('path') ?? '') : await page(url);
  } catch {
    return nothing();
  }
}

async function page(url: URL): Promise<Answer> {
  const file = await staticFile(decodeURIComponent(url.pathname));
  if (!file) return nothing();
  const headers = {
    'Content-Type': file.type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
  };
  return { status: 200, headers, body: Readable.from([await readFile(file.path)]) };
}

async function download(places: Places, path: string): Promise<Answer> {
  const file = await places.allowed(path);
  const { size } = await stat(file);
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`,
  };
  return { status: 200, headers, body: createReadStream(file) };
}

function nothing(): Answer {
  return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: Readable.from(['There is nothing here.']) };
}
