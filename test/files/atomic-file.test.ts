import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeTemporaries, writeFileAtomically } from '../../engine/files/index.js';
import { withFolder, withReadOnlyFolder, withTinyDisk } from '../child/limited-folders.js';
import { Child } from '../child/start-child.js';

describe('writing a file atomically', () => {
  test('puts the new content in place and leaves nothing else', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a.txt');
      await writeFileAtomically(path, 'one');
      await writeFileAtomically(path, [Buffer.from('two '), Buffer.from('parts')]);
      expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['a.txt'], 'two parts']);
    }));

  test('killed at any moment, it leaves one whole version and never an older one than it said was written', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'versions.bin');
      const seed = Number(process.env['NETLOOM_TEST_SEED'] ?? Date.now() % 100_000);
      const seen: number[] = [];
      for (let round = 0; round < 12; round++) {
        const first = (seen.at(-1) ?? 0) + 1;
        const told = await writeUntilKilled(path, folder, first, ((seed + round * 7919) % 23) + 1);
        const numbers = new Uint32Array((await readFile(path)).buffer.slice(0));
        const version = numbers[0] ?? 0;
        const facts = { length: numbers.length, whole: numbers.every((n) => n === version), kept: version >= told };
        expect(facts, `seed ${seed}, round ${round}`).toEqual({ length: 1 << 16, whole: true, kept: true });
        seen.push(version);
      }
      const left = await removeTemporaries(folder);
      expect([left.ok, await readdir(folder)], `seed ${seed}`).toEqual([true, ['versions.bin']]);
    }));

  test('on a full disk says so and keeps the old file', ({ skip }) =>
    withTinyDisk(262_144, skip, async (folder) => {
      const path = join(folder, 'a.bin');
      await writeFileAtomically(path, 'old');
      const outcome = await writeFileAtomically(path, Buffer.alloc(1 << 20));
      expect([outcome, await readdir(folder), await readFile(path, 'utf8')]).toEqual([
        refusal('disk-full', path),
        ['a.bin'],
        'old',
      ]);
    }));

  test('beyond the largest file that the system allows says that there is no room', ({ skip }) =>
    withFolder(async (folder) => {
      if (process.platform === 'win32') return skip('ulimit is a Unix thing');
      const path = join(folder, 'a.bin');
      await writeFile(path, 'old');
      const child = new Child(
        'files/write-versions.ts',
        [path, '1'],
        ['/bin/sh', '-c', 'ulimit -f 100; exec "$0" "$@"'],
      );
      expect([await child.next(), await readdir(folder), await readFile(path, 'utf8')]).toEqual([
        refusal('disk-full', path).problems,
        ['a.bin'],
        'old',
      ]);
      await child.kill();
    }));

  test('in a read-only folder says so and keeps the old file', ({ skip }) =>
    withReadOnlyFolder(
      skip,
      (folder) => writeFile(join(folder, 'a.txt'), 'old'),
      async (folder) => {
        const path = join(folder, 'a.txt');
        const outcome = await writeFileAtomically(path, 'new');
        expect([outcome, await readFile(path, 'utf8')]).toEqual([refusal('folder-read-only', path), 'old']);
      },
    ));

  test('in a folder that is not there, or is a file, says so', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      const paths = [join(folder, 'none', 'a.txt'), join(folder, 'file', 'a.txt')];
      const outcomes = await Promise.all(paths.map((path) => writeFileAtomically(path, 'new')));
      expect(outcomes).toEqual(paths.map((path) => refusal('folder-missing', path)));
    }));
});

function refusal(code: string, path: string) {
  return { ok: false, problems: [{ code, severity: 'error', values: { path } }] };
}

/** Kills the writer at the given change of the folder after its first version; answers the last version it told of. */
async function writeUntilKilled(path: string, folder: string, first: number, changes: number): Promise<number> {
  const child = new Child('files/write-versions.ts', [path, String(first)]);
  let told = (await child.next()) as number;
  await child.killAtChange(folder, changes);
  for (let message = await child.next(); message !== undefined; message = await child.next()) told = message as number;
  return told;
}
