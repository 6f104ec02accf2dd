import { expect, test } from 'vitest';
import { blocks } from '../../engine/blocks/index.js';
import * as texts from '../../engine/text/index.js';

test('every block has its own text, and a text for each parameter and no other', () => {
  const exported = new Map<string, unknown>(Object.entries(texts));
  const found = blocks.map(({ id, text, params }) => ({
    id,
    own: exported.get(`${id}Text`) === text,
    params: Object.keys(text.params).sort(),
    described: Object.keys(params).sort(),
  }));
  expect(found).toEqual(
    blocks.map(({ id, params }) => {
      const names = Object.keys(params).sort();
      return { id, own: true, params: names, described: names };
    }),
  );
});

test('every sentence is written in English and in Chinese, with full-width punctuation', () => {
  const sentences = blocks.flatMap(({ id, text: { title, summary, about, params } }) => [
    ...[title, summary, about].map((text, i) => ({ at: `${id} ${i}`, text })),
    ...Object.entries(params).flatMap(([name, { label, help }]) => [
      { at: `${id}.${name} label`, text: label },
      { at: `${id}.${name} help`, text: help },
    ]),
  ]);
  const bad = sentences.filter(({ at, text: { en, zh } }) => {
    // A label may be a size that both languages write alike.
    const chinese = /\p{Script=Han}/u.test(zh) || (at.endsWith('label') && zh === en);
    const halfWidth = /[,;?!()]|[:.](?=\s|$)/.test(zh);
    return en.trim() === '' || /\p{Script=Han}/u.test(en) || !chinese || halfWidth;
  });
  expect(bad.map(({ at }) => at)).toEqual([]);
});

test('Chinese texts use the fixed terms and none of the common variants', () => {
  const variants = /步长|学习速率|膨胀率|扩张率|感知野|特征映射|批次|纪元|权值衰减|迭代轮次|块/u;
  const found = blocks.map(({ id, text }) => [id, variants.exec(JSON.stringify(text).replaceAll('模块', ''))?.[0]]);
  expect(found.filter(([, variant]) => variant !== undefined)).toEqual([]);
});
