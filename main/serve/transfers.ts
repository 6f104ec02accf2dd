import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError, problem } from '../../engine/base/index.js';
import { brought, freeDataPath } from '../host/data-names.js';
import type { Places } from '../host/places.js';

/** The largest file that a window may bring, in bytes. */
const mostBytes = 8_000_000_000;

/**
 * Takes a dropped file into the folder of data under a free name, or as a part of a folder that is being brought; answers
 * its path.
 */
export async function receiveFile(
  places: Places,
  { name, way }: { readonly name: string; readonly way?: string | undefined },
  request: IncomingMessage,
): Promise<string> {
  const path = way === undefined ? await freeDataPath(places, name) : await brought(places, way);
  const part = `${path}.part`;
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > mostBytes)
        next(new ProblemError([problem('upload-too-large', { name: basename(path), limit: mostBytes })]));
      else next(null, chunk);
    },
  });
  try {
    await pipeline(request, counted, createWriteStream(part, { flags: 'wx' }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return path;
}

/** Sends a file under the root as a download. */
export async function sendFile(places: Places, path: string, response: ServerResponse): Promise<boolean> {
  const file = await places.allowed(path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`,
    'X-Content-Type-Options': 'nosniff',
  });
  await pipeline(createReadStream(file), response);
  return true;
}
