import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { ProblemError, problem } from '../../engine/base/index.js';
import { brought } from '../host/data-names.js';
import type { Places } from '../host/places.js';

const mostHeadBytes = 2_000_000;
const headSchema = z
  .array(z.strictObject({ way: z.string(), bytes: z.int().nonnegative() }))
  .min(1)
  .max(2000);

/**
 * Takes many small files of a folder that is being brought in one request, since a browser is slow at many: first a line
 * of JSON that lists their places and sizes, then what is in them, one after the other.
 */
export async function receivePack(places: Places, request: AsyncIterable<Buffer>): Promise<void> {
  const pieces = request[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await pieces.next();
    if (next.done === true) return false;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    return true;
  };
  while (!rest.includes(10)) if (rest.length > mostHeadBytes || !(await more())) throw broken();
  const end = rest.indexOf(10);
  const files = headOf(rest.toString('utf8', 0, end));
  rest = rest.subarray(end + 1);
  for (const { way, bytes } of files) {
    await writeFile(await brought(places, way), async (handle) => {
      for (let left = bytes; left > 0;) {
        if (rest.length === 0 && !(await more())) throw broken();
        const piece = rest.subarray(0, left);
        rest = rest.subarray(piece.length);
        left -= piece.length;
        await handle.writeFile(piece);
      }
    });
  }
}

async function writeFile(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const part = `${path}.part`;
  const handle = await open(part, 'wx');
  try {
    await write(handle);
    await handle.close();
    await rename(part, path);
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
}

function headOf(text: string): z.output<typeof headSchema> {
  try {
    return headSchema.parse(JSON.parse(text));
  } catch {
    throw broken();
  }
}

function broken(): ProblemError {
  return new ProblemError([problem('upload-failed', { name: 'a folder', reason: 'the request ends too early.' })]);
}
