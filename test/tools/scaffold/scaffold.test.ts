import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../tools/scaffold/entry-id.js';
import type { Scaffold } from '../../../tools/scaffold/scaffold.js';
import { scaffoldBlock, scaffoldLayer, scaffoldOp } from '../../../tools/scaffold/scaffold.js';
import { root } from '../../rules/import-table.js';

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'netloom-scaffold-'));
  for (const name of ['engine', 'tsconfig.base.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(plan: Scaffold): string[] {
  if ('fault' in plan) throw new Error(plan.fault);
  for (const [path, text] of plan.files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return [...plan.files.keys()];
}

/** The files that the compiler complains about, of those that were just written. */
function filesWithErrors(project: string, files: readonly string[]): string[] {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--build', project], { cwd: copy, encoding: 'utf8' });
  return files.filter((file) => stdout.includes(`${file}(`));
}

describe('npm run new', () => {
  it('writes an operation that is listed and does not compile before it is filled in', () => {
    const files = write(scaffoldOp(copy, 'novelOp'));
    expect(files).toEqual(['engine/ops/novel-op.ts', expect.stringMatching(/^engine\/ops\/\w+\.ts$/)]);
    expect(readFileSync(join(copy, files[1] ?? ''), 'utf8')).toMatch(/import \{ novelOp \} from '\.\/novel-op\.js';/);
    expect(filesWithErrors('engine/ops', ['engine/ops/novel-op.ts'])).toEqual(['engine/ops/novel-op.ts']);
  });

  it('writes a layer and its two languages, listed, that do not compile before they are filled in', () => {
    const files = write(scaffoldLayer(copy, 'novelLayer2d'));
    const [layer = '', text = ''] = files;
    expect([layer, text]).toEqual(['engine/layers/novel-layer-2d.ts', 'engine/text/layers/novel-layer-2d.ts']);
    expect(filesWithErrors('engine/layers', [layer, text])).toEqual([layer, text]);
  });

  it('writes a block and its two languages, listed, that do not compile before they are filled in', () => {
    const files = write(scaffoldBlock(copy, 'novelBlock'));
    const [block = '', text = ''] = files;
    expect(files).toEqual([
      'engine/blocks/novel-block.ts',
      'engine/text/blocks/novel-block.ts',
      'engine/text/blocks/index.ts',
      'engine/blocks/catalogue.ts',
    ]);
    expect(readFileSync(join(copy, 'engine/blocks/catalogue.ts'), 'utf8')).toMatch(/,\s*novelBlock,?\s*\]/);
    expect(filesWithErrors('engine/blocks', [block, text])).toEqual([block, text]);
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
