import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, root } from './import-table.js';

type Tree = Readonly<Record<string, string>>;

const value = 'export const value = 1;\n';
const use = (from: string) => `import { value } from '${from}';\nexport const used = value;\n`;
const useType = (from: string) => `import type { Thing } from '${from}';\nexport type Used = Thing;\n`;

const [oneLayer = 'a-layer', otherLayer = 'b-layer'] = listed.layers;

/** A small tree of files for each rule, and every rule that it breaks (a tree may break two that overlap). */
const broken: readonly { readonly name: string; readonly tree: Tree; readonly rules: readonly string[] }[] = [
  {
    name: 'a folder imports one that its line in the table does not list',
    tree: { 'engine/base/a.ts': use('../ops/index.js'), 'engine/ops/index.ts': value },
    rules: ['table-base'],
  },
  {
    name: 'the renderer is imported by anyone',
    tree: { 'main/a.ts': use('../renderer/b.js'), 'renderer/b.ts': value },
    rules: ['table-main'],
  },
  {
    name: 'a new engine folder has no line in the table',
    tree: { 'engine/novel/a.ts': use('../base/index.js'), 'engine/base/index.ts': value },
    rules: ['outside-the-table'],
  },
  {
    name: 'a file lies directly in engine/',
    tree: { 'engine/a.ts': use('./base/index.js'), 'engine/base/index.ts': value },
    rules: ['outside-the-table'],
  },
  {
    name: "another folder's file is imported past its index",
    tree: { 'engine/ops/a.ts': use('../base/b.js'), 'engine/base/b.ts': value },
    rules: ['through-the-index'],
  },
  {
    name: 'the app reaches past an index',
    tree: { 'main/a.ts': use('../engine/base/b.js'), 'engine/base/b.ts': value },
    rules: ['through-the-index'],
  },
  {
    name: 'a template is imported past the index of templates',
    tree: { 'main/a.ts': use('../templates/lenet-5/card.js'), 'templates/lenet-5/card.ts': value },
    rules: ['templates-through-the-index'],
  },
  {
    name: 'the bridge is imported past its index',
    tree: { 'main/a.ts': use('./bridge/b.js'), 'main/bridge/b.ts': value },
    rules: ['bridge-through-the-index'],
  },
  {
    name: 'the command line imports Electron',
    tree: {
      'package.json': '{ "dependencies": { "electron": "1.0.0" } }',
      'node_modules/electron/package.json': '{ "name": "electron", "main": "index.js" }',
      'node_modules/electron/index.js': 'exports.value = 1;',
      'main/cli/a.ts': use('electron'),
    },
    rules: ['not-both-hosts'],
  },
  {
    name: 'a test is imported',
    tree: { 'tools/a.ts': use('../test/b.js'), 'test/b.ts': value },
    rules: ['nothing-imports-tests', 'table-tools'],
  },
  {
    name: 'the engine imports the app',
    tree: { 'engine/session/a.ts': use('../../main/b.js'), 'main/b.ts': value },
    rules: ['engine-stands-alone', 'table-session'],
  },
  {
    name: 'two files need each other to run',
    tree: { 'engine/base/a.ts': use('./b.js'), 'engine/base/b.ts': use('./a.js') },
    rules: ['no-circles'],
  },
  {
    name: 'an operation imports an operation',
    tree: { 'engine/ops/conv.ts': use('./add.js'), 'engine/ops/add.ts': value },
    rules: ['operations-apart'],
  },
  {
    name: 'a layer imports a layer',
    tree: { [`engine/layers/${oneLayer}.ts`]: use(`./${otherLayer}.js`), [`engine/layers/${otherLayer}.ts`]: value },
    rules: ['layers-apart'],
  },
  {
    name: 'a pure folder uses Node.js',
    tree: { 'engine/base/a.ts': "import { join } from 'node:path';\nexport const path = join('a', 'b');\n" },
    rules: ['pure-folders'],
  },
  {
    name: 'shipped code uses a package that is not listed',
    tree: {
      'package.json': '{ "dependencies": {} }',
      'node_modules/stray/package.json': '{ "name": "stray", "main": "index.js" }',
      'node_modules/stray/index.js': 'exports.value = 1;',
      'engine/data/a.ts': use('stray'),
    },
    rules: ['declared-packages'],
  },
  {
    name: 'an import leads nowhere',
    tree: { 'engine/base/a.ts': use('./gone.js') },
    rules: ['resolvable'],
  },
];

/** Trees that look close to a fault and are allowed. */
const allowed: readonly { readonly name: string; readonly tree: Tree }[] = [
  {
    name: 'types that refer to each other',
    tree: {
      'engine/base/a.ts': `${useType('./b.js')}export type Thing = 1;\n`,
      'engine/base/b.ts': `${useType('./a.js')}export type Thing = 2;\n`,
    },
  },
  {
    name: "an operation's attribute type used by another",
    tree: { 'engine/ops/conv.ts': useType('./add.js'), 'engine/ops/add.ts': 'export type Thing = 1;\n' },
  },
  {
    name: 'loops shared by two operations in a file of their own',
    tree: { 'engine/ops/conv.ts': use('./conv-loops.js'), 'engine/ops/conv-loops.ts': value },
  },
  {
    name: 'a test that looks inside a folder',
    tree: { 'test/ops/a.test.ts': use('../../engine/ops/conv-loops.js'), 'engine/ops/conv-loops.ts': value },
  },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netloom-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function brokenRules(name: string, tree: Tree): Promise<string[]> {
  const baseDir = join(folder, name.replaceAll(/\W+/g, '-'));
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(baseDir, file)), { recursive: true });
    writeFileSync(join(baseDir, file), text);
  }
  const tops = [...new Set(Object.keys(tree).map((file) => file.split('/')[0] ?? ''))].filter((top) =>
    ['engine', 'main', 'renderer', 'templates', 'tools', 'test'].includes(top),
  );
  const { tsConfig: _unused, ...options } = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(tops, { ...options, baseDir });
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name).sort();
}

describe('the dependency rules', () => {
  it.each(broken)('refuse it when $name', async ({ name, tree, rules }) => {
    expect(await brokenRules(name, tree)).toEqual(rules);
  });

  it.each(allowed)('allow $name', async ({ name, tree }) => {
    expect(await brokenRules(name, tree)).toEqual([]);
  });

  it('are each shown to bite, apart from the lines of the table, which are all made alike', async () => {
    const { ruleSet } = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'));
    const names = (ruleSet?.forbidden ?? []).map((rule) => rule.name ?? '');
    const proven = new Set(broken.flatMap(({ rules }) => rules));
    expect(names.filter((name) => !name.startsWith('table-') && !proven.has(name))).toEqual([]);
  });
});
