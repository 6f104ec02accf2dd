import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../tools/scaffold/entry-id.js';
import type { Scaffold } from '../../../tools/scaffold/scaffold.js';
import { scaffoldBlock, scaffoldLayer, scaffoldOp } from '../../../tools/scaffold/scaffold.js';
import { root } from '../../rules/import-table.js';

/** A copy of the engine with one new thing of each kind, and what the compiler says of it. */
let copy = '';
let complaints = '';
let op: string[] = [];
let layer: string[] = [];
let block: string[] = [];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'netloom-scaffold-'));
  for (const name of ['engine', 'tsconfig.base.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  op = write(scaffoldOp(copy, 'novelOp'));
  layer = write(scaffoldLayer(copy, 'novelLayer2d'));
  block = write(scaffoldBlock(copy, 'novelBlock'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '--build', 'engine/ops', 'engine/layers', 'engine/blocks'];
  complaints = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' }).stdout;
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(plan: Scaffold): string[] {
  if ('fault' in plan) throw new Error(plan.fault);
  for (const [path, text] of plan.files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return [...plan.files.keys()];
}

/** Of these files, those that the compiler complains about. */
function withErrors(files: readonly string[]): string[] {
  return files.filter((file) => complaints.includes(`${file}(`));
}

describe('npm run new', () => {
  it('writes an operation that is listed and does not compile before it is filled in', () => {
    expect(op).toEqual(['engine/ops/novel-op.ts', expect.stringMatching(/^engine\/ops\/\w+\.ts$/)]);
    expect(readFileSync(join(copy, op[1] ?? ''), 'utf8')).toMatch(/import \{ novelOp \} from '\.\/novel-op\.js';/);
    expect(withErrors(op.slice(0, 1))).toEqual(op.slice(0, 1));
  });

  it('writes a layer and its two languages, listed, that do not compile before they are filled in', () => {
    const files = layer.slice(0, 2);
    expect(files).toEqual(['engine/layers/novel-layer-2d.ts', 'engine/text/layers/novel-layer-2d.ts']);
    expect(withErrors(files)).toEqual(files);
  });

  it('writes a block and its two languages, listed, that do not compile before they are filled in', () => {
    expect(block).toEqual([
      'engine/blocks/novel-block.ts',
      'engine/text/blocks/novel-block.ts',
      'engine/text/blocks/index.ts',
      'engine/blocks/catalogue.ts',
    ]);
    expect(readFileSync(join(copy, 'engine/blocks/catalogue.ts'), 'utf8')).toMatch(/,\s*novelBlock,?\s*\]/);
    expect(withErrors(block.slice(0, 2))).toEqual(block.slice(0, 2));
  });

  it('refuses what is there already, without writing', () => {
    expect([
      scaffoldOp(root, 'conv'),
      scaffoldLayer(root, 'conv2d'),
      scaffoldBlock(root, 'fire'),
      scaffoldBlock(root, 'flatten'),
    ]).toEqual([
      { fault: `engine/ops/${fileNameOf('conv')}.ts is there already; choose another id, or edit that file.` },
      { fault: `engine/layers/${fileNameOf('conv2d')}.ts is there already; choose another id, or edit that file.` },
      { fault: 'engine/blocks/fire.ts is there already; choose another id, or edit that file.' },
      { fault: 'A layer is called flatten; choose another id for the block.' },
    ]);
  });

  it('refuses a badly formed id, without writing', () => {
    const fault = 'The id "Max-Pool" is not in camelCase, such as maxPool2d or reduceSum.';
    const plans = [scaffoldOp, scaffoldLayer, scaffoldBlock].map((scaffold) => scaffold(root, 'Max-Pool'));
    expect(plans).toEqual([{ fault }, { fault }, { fault }]);
  });
});
