import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError } from '../../engine/base/index.js';
import { mostProjectBytes, projectCalls } from '../../main/bridge/index.js';
import { projectHandlers } from '../../main/host/handlers/projects.js';
import { Places } from '../../main/host/places.js';
import { withFolder, withTinyDisk } from '../child/limited-folders.js';

/** Asks for what a window can ask of projects; a refusal is its problems' codes. */
async function asker(root: string) {
  const places = new Places(root);
  await places.prepare();
  const handlers = projectHandlers({ places });
  return async (call: keyof typeof projectCalls, params: unknown = {}): Promise<unknown> => {
    try {
      const handler = handlers[call] as (params: unknown) => unknown;
      return await handler(projectCalls[call].params.parse(params));
    } catch (error) {
      if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
      throw error;
    }
  };
}

const text = (title: string, more = ''): string =>
  `{ "format": "netloom", "version": 1, "title": "${title}" }${more}\n`;

test('a new project never takes the place of another, also when many are made at once', () =>
  withFolder(async (root) => {
    const ask = await asker(root);
    await Promise.all([1, 2, 3].map((n) => ask('projects.create', { title: 'Ring: a/b', text: text(`Ring ${n}`) })));
    expect(readdirSync(join(root, 'projects')).sort()).toEqual([
      'Ring a b 2.netloom',
      'Ring a b 3.netloom',
      'Ring a b.netloom',
    ]);
    const lines = (await ask('projects.list')) as { title: string }[];
    expect(lines.map(({ title }) => title).sort()).toEqual(['Ring 1', 'Ring 2', 'Ring 3']);
  }));

test('a file that somebody else has written is not overwritten, and a repeated save is none', () =>
  withFolder(async (root) => {
    const ask = await asker(root);
    const file = (await ask('projects.create', { title: 'Net', text: text('Net') })) as Record<string, string>;
    const { path = '', revision } = file;
    const mine = (await ask('projects.write', { path, text: text('Mine'), revision })) as object;
    expect(await ask('projects.write', { path, text: text('Mine'), revision })).toEqual(mine);
    writeFileSync(path, text('Theirs'));
    expect(await ask('projects.write', { path, text: text('Mine again'), ...mine })).toEqual(['project-changed']);
    expect(readFileSync(path, 'utf8')).toBe(text('Theirs'));
  }));

test('of two windows that save at once one wins and the other is told', () =>
  withFolder(async (root) => {
    const ask = await asker(root);
    const file = (await ask('projects.create', { title: 'Net', text: text('Net') })) as Record<string, string>;
    const { path, revision } = file;
    const answers = await Promise.all(
      ['A', 'B'].map((title) => ask('projects.write', { path, text: text(title), revision })),
    );
    const won = readFileSync(path ?? '', 'utf8') === text('A') ? 0 : 1;
    expect(answers[won]).toHaveProperty('revision');
    expect(answers[1 - won]).toEqual(['project-changed']);
    expect(readFileSync(path ?? '', 'utf8')).toBe(text(won === 0 ? 'A' : 'B'));
  }));

test('a full disk is told, and what was saved before is untouched', ({ skip }) =>
  withTinyDisk(64_000, skip, async (root) => {
    const ask = await asker(root);
    const file = (await ask('projects.create', { title: 'Net', text: text('Net') })) as Record<string, string>;
    const { path = '', revision } = file;
    const large = text('Net', ' '.repeat(200_000));
    expect(await ask('projects.write', { path, text: large, revision })).toEqual(['disk-full']);
    expect(readFileSync(path, 'utf8')).toBe(text('Net'));
    expect(await ask('projects.create', { title: 'Other', text: large })).toEqual(['disk-full']);
    expect(readdirSync(join(root, 'projects'))).toEqual(['Net.netloom']);
  }));

test('a deleted project is laid aside and comes back', () =>
  withFolder(async (root) => {
    const ask = await asker(root);
    const file = (await ask('projects.create', { title: 'Net', text: text('Net') })) as { path: string };
    const deleted = (await ask('projects.delete', { path: file.path })) as { path: string };
    expect(await ask('projects.list')).toEqual([]);
    expect(await ask('projects.read', { path: file.path })).toEqual(['file-missing']);
    expect(await ask('projects.restore', deleted)).toEqual(file);
    expect(await ask('projects.restore', { path: file.path })).toEqual(['place-outside']);
  }));

test('a renamed project moves to a free name and stays where it is called so already', () =>
  withFolder(async (root) => {
    const ask = await asker(root);
    const file = (await ask('projects.create', { title: 'Net', text: text('Net') })) as { path: string };
    await ask('projects.create', { title: 'Ring', text: text('Ring') });
    const { path } = (await ask('projects.rename', { path: file.path, title: 'Ring' })) as { path: string };
    expect(path).toBe(join(root, 'projects', 'Ring 2.netloom'));
    expect(await ask('projects.rename', { path, title: 'Ring' })).toHaveProperty('path', path);
    expect(readdirSync(join(root, 'projects')).sort()).toEqual(['Ring 2.netloom', 'Ring.netloom']);
  }));

test('what is no project in the folder does not spoil the list, and nothing outside is read', () =>
  withFolder((outside) =>
    withFolder(async (root) => {
      const ask = await asker(root);
      const folder = join(root, 'projects');
      await ask('projects.create', { title: 'Net', text: text('Net') });
      mkdirSync(join(folder, 'folder.netloom'));
      writeFileSync(join(folder, 'empty.netloom'), '');
      writeFileSync(join(folder, 'broken.netloom'), '"title": "\\x"');
      writeFileSync(join(outside, 'secret.netloom'), text('Secret'));
      symlinkSync(join(outside, 'secret.netloom'), join(folder, 'link.netloom'));
      const lines = (await ask('projects.list')) as { title: string }[];
      expect(lines.map(({ title }) => title).sort()).toEqual(['Net', 'broken']);
      expect(await ask('projects.read', { path: join(folder, 'link.netloom') })).toEqual(['place-outside']);
      expect(await ask('projects.read', { path: '../../etc/passwd.netloom' })).toEqual(['place-outside']);
      expect(await ask('projects.read', { path: '/etc/passwd' })).toEqual(['project-not']);
      expect(await ask('projects.read', { path: join(folder, 'folder.netloom') })).toEqual(['file-not-read']);
    }),
  ));

test('a file larger than any project is refused before it is read', () =>
  withFolder(async (root) => {
    const ask = await asker(root);
    const path = join(root, 'projects', 'large.netloom');
    writeFileSync(path, Buffer.alloc(mostProjectBytes + 1, 32));
    expect(statSync(path).size).toBeGreaterThan(mostProjectBytes);
    expect(await ask('projects.read', { path })).toEqual(['project-too-large']);
  }));
