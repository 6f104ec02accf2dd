import { expect, test } from 'vitest';
import { grouped, moment, short, significant } from '../../renderer/ui/format.js';

test('numbers keep their sign, their groups and no more digits than they are worth', () => {
  expect(significant(-21_600)).toBe('\u221221\u202f600');
  expect(significant(1e-4)).toBe('1e\u22124');
  expect(significant(1.94e-6)).toBe('1.9e\u22126');
  expect(significant(-0.5)).toBe('\u22120.5');
  expect(short(94_746_709.3)).toBe('94.7\u202fM');
});

test('numbers in a written text are grouped, and nothing else that has commas', () => {
  expect(grouped('60,000 or 1,234,567 in 1, 2, 300 and (4,5000)')).toBe(
    '60\u202f000 or 1\u202f234\u202f567 in 1, 2, 300 and (4,5000)',
  );
});

test('a moment of another year says its year, in both languages', () => {
  const now = new Date();
  const today = new Date(now.getFullYear(), 2, 5, 9, 7).getTime();
  const before = new Date(2019, 2, 5, 9, 7).getTime();
  expect([moment(today, 'en'), moment(before, 'en')]).toEqual(['5 Mar, 09:07', '5 Mar 2019, 09:07']);
  expect([moment(today, 'zh'), moment(before, 'zh')]).toEqual(['3月5日 09:07', '2019年3月5日 09:07']);
});
