import { expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { Migration } from '../../engine/document/index.js';
import { fileVersion, migrations, readDocument } from '../../engine/document/index.js';
import { migrateFile } from '../../engine/document/migrations/migrate-file.js';
import { migrateParams } from '../../engine/document/migrations/migrate-params.js';

const renameName: Migration = { from: 0, migrate: ({ name = '', ...file }) => ({ ...file, title: name }) };

test('an old file goes through each migration in turn', () => {
  const nameTwice: Migration = {
    from: 1,
    migrate: (file) => ({ ...file, title: [file['title'] ?? null, 'again'] }),
  };
  expect(migrateFile({ version: 0, name: 'old' }, [nameTwice, renameName], 2)).toEqual({
    ok: true,
    value: { version: 2, title: ['old', 'again'] },
    problems: [],
  });
});

test('an old file is validated after its migrations', () => {
  const document = valueOf(readDocument('{"format": "netloom", "version": 0, "name": "old"}', [renameName]));
  expect([document.title, document.version, document.extra]).toEqual(['old', 1, undefined]);
});

test('there is a migration from every version since the first', () => {
  expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: fileVersion - 1 }, (_, i) => i + 1));
});

test('parameters go through the migrations of their layer that are not older than the file', () => {
  const add = (from: number): { from: number; migrate: (params: object) => Record<string, number> } => ({
    from,
    migrate: (params) => ({ ...params, [`from${from}`]: Object.keys(params).length }),
  });
  const find = (): { migrations: ReturnType<typeof add>[] } => ({ migrations: [add(3), add(1), add(2)] });
  expect(migrateParams('any', {}, 2, find)).toEqual({ from2: 0, from3: 1 });
});
