import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Places } from '../../../main/host/places.js';
import { receivePack } from '../../../main/serve/receive-pack.js';

let root = '';
let places: Places;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'netloom-pack-'));
  places = new Places(root);
  await mkdir(join(places.data, 'pets'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

/** A pack as it is sent, in pieces that end anywhere. */
function packed(head: unknown, body: string): AsyncIterable<Buffer> {
  const bytes = Buffer.from(`${JSON.stringify(head)}\n${body}`);
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 7) pieces.push(bytes.subarray(from, from + 7));
  return Readable.from(pieces);
}

it('lays every file of a pack at its place', async () => {
  const files = { 'pets/cat/1.png': 'a small cat', 'pets/cat/2.png': '', 'pets/dog/1.png': 'a dog\nwith a line' };
  const head = Object.entries(files).map(([way, text]) => ({ way, bytes: text.length }));
  await receivePack(places, packed(head, Object.values(files).join('')));
  const there = await Promise.all(Object.keys(files).map((way) => readFile(join(places.data, way), 'utf8')));
  expect(there).toEqual(Object.values(files));
});

it('refuses places elsewhere, lists that are none, and what ends too early, of which nothing stays', async () => {
  const way = 'pets/cat/1.png';
  await expect(receivePack(places, packed([{ way: 'pets/../../1.png', bytes: 1 }], 'x'))).rejects.toThrow(
    'upload-place',
  );
  await expect(receivePack(places, packed({ way, bytes: 1 }, 'x'))).rejects.toThrow('upload-failed');
  await expect(receivePack(places, packed([{ way, bytes: -1 }], 'x'))).rejects.toThrow('upload-failed');
  await expect(receivePack(places, packed([{ way, bytes: 9 }], 'short'))).rejects.toThrow('upload-failed');
  expect(await readdir(join(places.data, 'pets', 'cat'))).toEqual([]);
});
