import { describe, expect, test } from 'vitest';
import { blocks } from '../../engine/blocks/index.js';
import { layers } from '../../engine/layers/index.js';
import * as texts from '../../engine/text/index.js';

describe.each([
  { kind: 'layer', entries: layers },
  { kind: 'block', entries: blocks },
])('every $kind', ({ entries }) => {
  test('has its own text, and a text for each parameter and no other', () => {
    const exported = new Map<string, unknown>(Object.entries(texts));
    const found = entries.map(({ id, text, params }) => ({
      id,
      own: exported.get(`${id}Text`) === text,
      params: Object.keys(text.params).sort(),
      described: Object.keys(params).sort(),
    }));
    expect(found).toEqual(
      entries.map(({ id, params }) => {
        const names = Object.keys(params).sort();
        return { id, own: true, params: names, described: names };
      }),
    );
  });

  test('is described in English and in Chinese, with full-width punctuation', () => {
    const sentences = entries.flatMap(({ id, text: { title, summary, about, params } }) => [
      ...[title, summary, about].map((text, i) => ({ at: `${id} ${i}`, text })),
      ...Object.entries(params).flatMap(([name, { label, help }]) => [
        { at: `${id}.${name} label`, text: label },
        { at: `${id}.${name} help`, text: help },
      ]),
    ]);
    const bad = sentences.filter(({ at, text: { en, zh } }) => {
      // A label may be a name or a size that both languages write alike, such as Epsilon.
      const chinese = /\p{Script=Han}/u.test(zh) || (at.endsWith('label') && zh === en);
      // Formulas and numbers keep their own, as in ceil(x / 2) and 9,216.
      const halfWidth = /\p{Script=Han}(\s*[,;?!:]|\()|[,;?!:)]\p{Script=Han}|[:.](?=\s|$)/u.test(zh);
      return en.trim() === '' || /\p{Script=Han}/u.test(en) || !chinese || halfWidth;
    });
    expect(bad.map(({ at, text }) => `${at}: ${text.zh}`)).toEqual([]);
  });

  test('is described in plain sentences', () => {
    const sentences = entries.flatMap(({ id, text: { summary, about, params } }) =>
      [summary, about, ...Object.values(params).map(({ help }) => help)].flatMap(({ en, zh }) => [
        ...en.split(/(?<=[.!?])\s+/).map((sentence) => ({ id, sentence, most: 240 })),
        ...zh.split(/(?<=[。！？])/).map((sentence) => ({ id, sentence, most: 110 })),
      ]),
    );
    const long = sentences.filter(({ sentence, most }) => sentence.length > most);
    expect(long.map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual([]);
  });

  test('has the fixed terms in Chinese and none of the common variants', () => {
    const variants = /步长|学习速率|膨胀率|扩张率|感知野|特征映射|批次|纪元|权值衰减|迭代轮次|滤波器|块/u;
    const found = entries.map(({ id, text }) => [id, variants.exec(JSON.stringify(text).replaceAll('模块', ''))?.[0]]);
    expect(found.filter(([, variant]) => variant !== undefined)).toEqual([]);
  });
});
