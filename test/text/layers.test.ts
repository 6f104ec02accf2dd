import { expect, test } from 'vitest';
import { layers } from '../../engine/layers/index.js';
import * as texts from '../../engine/text/index.js';

test('every layer has its own text, and a text for each parameter and no other', () => {
  const exported = new Map<string, unknown>(Object.entries(texts));
  const found = layers.map(({ id, text, params }) => ({
    id,
    own: exported.get(`${id}Text`) === text,
    params: Object.keys(text.params).sort(),
    described: Object.keys(params).sort(),
  }));
  expect(found).toEqual(
    layers.map(({ id, params }) => {
      const names = Object.keys(params).sort();
      return { id, own: true, params: names, described: names };
    }),
  );
});

test('every sentence is written in English and in Chinese', () => {
  const sentences = layers.flatMap(({ id, text: { title, summary, about, params } }) => [
    ...[title, summary, about].map((text, i) => ({ at: `${id} ${i}`, text })),
    ...Object.entries(params).flatMap(([name, { label, help }]) => [
      { at: `${id}.${name} label`, text: label },
      { at: `${id}.${name} help`, text: help },
    ]),
  ]);
  // A label may be a name that both languages share, such as Epsilon.
  const bad = sentences.filter(({ at, text: { en, zh } }) => {
    const chinese = /\p{Script=Han}/u.test(zh) || (at.endsWith('label') && zh === en);
    return en.trim() === '' || /\p{Script=Han}/u.test(en) || !chinese;
  });
  expect(bad.map(({ at }) => at)).toEqual([]);
});

test('Chinese texts use the fixed terms and none of the common variants', () => {
  const variants = /步长|学习速率|膨胀率|扩张率|感知野|特征映射|批次|纪元|权值衰减|迭代轮次/u;
  const texts = layers.map(({ id, text }) => [id, variants.exec(JSON.stringify(text))?.[0]]);
  expect(texts.filter(([, variant]) => variant !== undefined)).toEqual([]);
});
