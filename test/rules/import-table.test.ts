import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTable, root } from './import-table.js';

interface ProjectFile {
  readonly compilerOptions?: { readonly types?: readonly string[] };
  readonly references: readonly { readonly path: string }[];
}

function projectFile(folder: string): ProjectFile {
  return JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')) as ProjectFile;
}

function references(folder: string): string[] {
  return projectFile(folder)
    .references.map(({ path }) => relative(root, join(root, folder, path)).replaceAll('\\', '/'))
    .sort();
}

const folders = Object.keys(importTable);

describe('the import table', () => {
  it('says the same as the references of every tsconfig.json', () => {
    const table = folders.map((folder) => [folder, [...(importTable[folder]?.sees ?? [])].sort()]);
    expect(folders.map((folder) => [folder, references(folder)])).toEqual(table);
  });

  it("gives Node's types to exactly the folders that may use Node.js", () => {
    const withTypes = folders.filter((folder) => projectFile(folder).compilerOptions?.types?.includes('node') ?? false);
    expect(withTypes).toEqual(folders.filter((folder) => importTable[folder]?.node ?? false));
  });

  it('has every engine folder, and the root tsconfig.json builds every folder of the table', () => {
    const inEngine = readdirSync(join(root, 'engine')).map((name) => `engine/${name}`);
    expect({ engine: inEngine.sort(), built: references('.') }).toEqual({
      engine: folders.filter((folder) => folder.startsWith('engine/')).sort(),
      built: [...folders].sort(),
    });
  });

  it('lists only folders that stand above in the table, so that no two can need each other', () => {
    const upwards = folders.flatMap((folder, line) =>
      (importTable[folder]?.sees ?? []).filter((seen) => !folders.slice(0, line).includes(seen)),
    );
    expect(upwards).toEqual([]);
  });

  it('has an index.ts in every engine folder', () => {
    const without = folders.filter(
      (folder) => folder.startsWith('engine/') && !existsSync(join(root, folder, 'index.ts')),
    );
    expect(without).toEqual([]);
  });
});
