import { expect, test } from 'vitest';
import { forms } from '../../engine/execute/index.js';
import { formTexts, plainFormText, programTexts } from '../../engine/text/index.js';

test('every form has its reason, and every reason a form', () => {
  expect(Object.keys(formTexts).sort()).toEqual(forms.map(({ op, id }) => `${op}/${id}`).sort());
});

test('every reason is written in English and in Chinese', () => {
  const texts = [...Object.values(formTexts), ...Object.values(programTexts), plainFormText];
  const bad = texts.filter(({ en, zh }) => /\p{Script=Han}/u.test(en) || !/\p{Script=Han}/u.test(zh));
  expect(bad).toEqual([]);
});
