import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../engine/base/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import { checkDataPlace } from '../../main/host/allowed-data.js';
import { brought, freeDataPath } from '../../main/host/data-names.js';
import { forkEngine } from '../../main/host/fork-engine.js';
import { Host } from '../../main/host/host.js';
import { Places } from '../../main/host/places.js';

describe('data that a window brings', () => {
  let root = '';
  let places: Places;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'netloom-bring-'));
    places = new Places(root);
    await places.prepare();
  });
  afterEach(() => rm(root, { recursive: true }));

  const codeOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'taken',
      (error: unknown) => (error instanceof ProblemError ? (error.problems[0]?.code ?? '') : String(error)),
    );

  it('keeps the places of files in a folder that was announced', async () => {
    const folder = await freeDataPath(places, 'pets');
    await mkdir(folder);
    const path = await brought(places, 'pets/cat/1.png');
    await writeFile(path, 'a cat');
    expect([path, await readFile(join(root, 'data/pets/cat/1.png'), 'utf8')]).toEqual([
      join(root, 'data/pets/cat/1.png'),
      'a cat',
    ]);
    expect(await freeDataPath(places, 'pets')).toBe(join(root, 'data/pets 2'));
    expect(await codeOf(brought(places, 'pets/cat/1.png'))).toBe('upload-there');
  });

  it('refuses ways that lead elsewhere, and leaves nothing behind', async () => {
    await mkdir(join(places.data, 'pets'));
    const ways = [
      '../pets/1.png',
      'pets/../../1.png',
      'pets/..',
      'pets/./1.png',
      '/etc/passwd',
      'pets//1.png',
      'pets\\..\\1.png',
      'C:/pets/1.png',
      'pets/cat\0/1.png',
      '1.png',
      'unknown/1.png',
      `pets/${'a/'.repeat(30)}1.png`,
    ];
    const codes = await Promise.all(ways.map((way) => codeOf(brought(places, way))));
    expect(codes).toEqual(ways.map(() => 'upload-place'));
    expect([await readdir(join(places.data, 'pets')), await readdir(root)]).toEqual([[], ['data', 'projects', 'runs']]);
  });

  it('removes a folder that was given up, and no other one', async () => {
    const host = await Host.open({ kind: 'serve', root, openEngine: () => forkEngine().port });
    let heard = (): void => {};
    const window = host.join(() => heard());
    const ask = (call: string, params: unknown): Promise<void> =>
      new Promise((resolve) => {
        heard = resolve;
        window.hear({ id: 0, call, params });
      });
    await mkdir(join(places.data, 'mine'));
    await ask('data.import', { name: 'pets' });
    await ask('data.discard', { path: join(places.data, 'mine') });
    await ask('data.discard', { path: join(places.data, 'pets') });
    expect(await readdir(places.data)).toEqual(['mine']);
    host.close();
  });

  it('does not follow a link out of the root', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'netloom-outside-'));
    await mkdir(join(places.data, 'pets'));
    await symlink(outside, join(places.data, 'pets', 'cat'));
    expect([await codeOf(brought(places, 'pets/cat/1.png')), await readdir(outside)]).toEqual(['place-outside', []]);
    await rm(outside, { recursive: true });
  });

  it('looks at no data outside the root, whatever a graph names', async () => {
    const named = (data: Readonly<Record<string, string>>): string => {
      const g = network('Named');
      g.output(g.layer('dense', { units: 2 }, g.input({ kind: 'vector', features: 3 })), {});
      return writeDocument({ ...g.document(), data });
    };
    const sources = [
      { source: 'wine' },
      { source: join(places.data, 'mine.csv') },
      { source: '/etc/passwd.csv' },
      { source: '../secret.csv' },
      { source: join(places.data, 'x.npy'), target: '/etc/y.npy' },
      { source: join(places.data, 'mine.csv'), target: 'price' },
    ];
    expect(await Promise.all(sources.map((data) => codeOf(checkDataPlace(places, named(data)))))).toEqual([
      'taken',
      'taken',
      'place-outside',
      'place-outside',
      'place-outside',
      'taken',
    ]);
  });
});
