import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BATCH, floatType, valueOf } from '../../../engine/base/index.js';
import type { AnyForm } from '../../../engine/execute/index.js';
import { forms, formKey, onnxruntimeWith } from '../../../engine/execute/index.js';
import type { Node, Program } from '../../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { floats, numbers } from '../small-programs.js';

/** A form of relu that answers -x, so that its use shows. */
function negating(parts: Partial<AnyForm>): AnyForm {
  return {
    op: 'relu',
    id: 'negating',
    can: () => true,
    prefers: () => true,
    write: (w, [x]) => [w.node('Neg', [x as string])],
    ...parts,
  };
}

function reluProgram(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH, 2));
  draft.outputs.set('y', draft.b.op('relu', [x], {}));
  return draft.finish();
}

const key = formKey(reluProgram().nodes[1] as Node);

describe('forms', () => {
  it('are all in the list, with ids that are unique for their operation', () => {
    const folder = new URL('../../../engine/execute/onnxruntime/forms/', import.meta.url);
    const exported = readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^export const \w+: Form</gm)]);
    expect([forms.length, new Set(forms.map(({ op, id }) => `${op} ${id}`)).size]).toEqual([
      exported.length,
      exported.length,
    ]);
  });

  it('are used where they can and prefer to be, and the choice is told', async () => {
    const used = [negating({}), negating({ can: () => false }), negating({ prefers: () => false })].map(
      async (form) => {
        const loaded = valueOf(await onnxruntimeWith([form]).load({ it: reluProgram() }, { threads: 1 }));
        const { y } = await loaded.run('it', { x: floats([1, 2], -1, 2) });
        await loaded.close();
        return [numbers(y), loaded.choices];
      },
    );
    expect(await Promise.all(used)).toEqual([
      [[1, -2], { [key]: 'negating' }],
      [[0, 2], { [key]: 'plain' }],
      [[0, 2], { [key]: 'plain' }],
    ]);
  });

  it('are chosen again as they were, whatever would be preferred now', async () => {
    const replayed = [
      { forms: [negating({ prefers: () => false })], choices: { [key]: 'negating' } },
      { forms: [negating({})], choices: { [key]: 'plain' } },
    ].map(async ({ forms: list, choices }) => {
      const loaded = valueOf(await onnxruntimeWith(list).load({ it: reluProgram() }, { threads: 1, choices }));
      const { y } = await loaded.run('it', { x: floats([1, 2], -1, 2) });
      await loaded.close();
      return [numbers(y), loaded.choices];
    });
    expect(await Promise.all(replayed)).toEqual([
      [[1, -2], { [key]: 'negating' }],
      [[0, 2], { [key]: 'plain' }],
    ]);
  });

  it('that no longer exist are chosen anew', async () => {
    const settings = { threads: 1, choices: { [key]: 'gone' } };
    const loaded = valueOf(await onnxruntimeWith([negating({})]).load({ it: reluProgram() }, settings));
    const { y } = await loaded.run('it', { x: floats([1, 2], -1, 2) });
    await loaded.close();
    expect([numbers(y), loaded.choices]).toEqual([[1, -2], { [key]: 'negating' }]);
  });

  it('that no longer exist are refused when a choice names them and the very bits are wanted', async () => {
    const settings = { threads: 1, exact: true, choices: { [key]: 'gone' } };
    const loaded = await onnxruntimeWith([]).load({ it: reluProgram() }, settings);
    expect(loaded.problems.map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: 'execute-form-unknown', op: 'relu', form: 'gone' },
    ]);
  });

  it('that no longer exist do not matter to a Program that has no such operation', async () => {
    const choices = { 'convWeightGradient [] []': 'gone' };
    const loaded = await onnxruntimeWith([]).load({ it: reluProgram() }, { threads: 1, exact: true, choices });
    expect(loaded.ok).toBe(true);
    await valueOf(loaded).close();
  });
});
