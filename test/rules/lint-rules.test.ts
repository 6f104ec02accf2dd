import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './import-table.js';

const eslint = new ESLint({ cwd: root });

/** The rules that the text would break if it stood in that file. The file must exist; it is not changed. */
async function brokenRules(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const pureFile = 'engine/base/dims.ts';
const nodeFile = 'engine/data/index.ts';

const broken: readonly { readonly text: string; readonly file: string; readonly rule: string }[] = [
  { file: nodeFile, text: 'export const url = import.meta.url;', rule: 'no-restricted-syntax' },
  { file: pureFile, text: 'export const x = await Promise.resolve(1);', rule: 'no-restricted-syntax' },
  { file: pureFile, text: 'export const x = Math.random();', rule: 'no-restricted-syntax' },
  { file: nodeFile, text: "console.log('here');", rule: 'no-console' },
  { file: pureFile, text: "import 'node:fs';", rule: 'no-restricted-imports' },
  { file: nodeFile, text: "import 'onnxruntime-node';", rule: '@typescript-eslint/no-restricted-imports' },
  { file: pureFile, text: 'export const x: any = 1;', rule: '@typescript-eslint/no-explicit-any' },
  { file: pureFile, text: 'Promise.resolve(1);', rule: '@typescript-eslint/no-floating-promises' },
  { file: pureFile, text: '// a line\n'.repeat(401), rule: 'max-lines' },
];

const allowed: readonly { readonly text: string; readonly file: string }[] = [
  {
    file: pureFile,
    text: 'export async function one(): Promise<number> {\n  return 1 + (await Promise.resolve(1));\n}',
  },
  { file: nodeFile, text: "import 'node:fs';" },
  { file: nodeFile, text: "export const load = () => import('onnxruntime-node');" },
];

describe('the lint rules', () => {
  it.each(broken)('say $rule to $text', async ({ file, text, rule }) => {
    expect(await brokenRules(file, text)).toEqual([rule]);
  });

  it.each(allowed)('allow $text', async ({ file, text }) => {
    expect(await brokenRules(file, text)).toEqual([]);
  });

  it.each(['window', 'document', 'navigator', 'localStorage'])(
    'refuse the browser global %s in the engine',
    async (name) => {
      expect(await brokenRules(nodeFile, `export const x: unknown = ${name};`)).toContain('no-restricted-globals');
    },
  );
});
