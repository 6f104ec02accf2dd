import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../engine/data/csv/parse-csv.js';

const shown = (text: string): unknown => {
  const parsed = parseCsv(text);
  return parsed.ok ? parsed.value : parsed.problems.map(({ code, values }) => [code, values['row']]);
};

describe('a CSV text', () => {
  it('is read as RFC 4180 has it: quotes, doubled quotes, commas and line ends within quotes, both line ends', () => {
    expect({
      plain: shown('a,b\r\n1,2\r\n'),
      lf: shown('a,b\n1,2'),
      quoted: shown('"a","b, c"\n"d ""e""","f\r\ng"\n'),
      empty: shown('a,b,c\n,,\n'),
      mark: shown('\uFEFFa,b\n1,2\n'),
      spaces: shown('a, b \n 1,2\n'),
      blankAtEnd: shown('a,b\n1,2\n\n\r\n'),
      oneColumn: shown('a\n1\n2\n'),
      lonelyReturn: shown('a\rb,c\n1,2\n'),
      nothing: shown(''),
    }).toEqual({
      plain: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lf: [
        ['a', 'b'],
        ['1', '2'],
      ],
      quoted: [
        ['a', 'b, c'],
        ['d "e"', 'f\r\ng'],
      ],
      empty: [
        ['a', 'b', 'c'],
        ['', '', ''],
      ],
      mark: [
        ['a', 'b'],
        ['1', '2'],
      ],
      spaces: [
        ['a', ' b '],
        [' 1', '2'],
      ],
      blankAtEnd: [
        ['a', 'b'],
        ['1', '2'],
      ],
      oneColumn: [['a'], ['1'], ['2']],
      lonelyReturn: [
        ['a\rb', 'c'],
        ['1', '2'],
      ],
      nothing: [],
    });
  });

  it('comes back from its own writing for any texts', () => {
    const texts = ['', 'a', ',', '"', '""', '\n', '\r\n', ' x ', '北京, 上海', 'a"b', '\u2028'];
    const rows = texts.map((_, i) => texts.map((__, j) => texts[(i * 7 + j) % texts.length] as string));
    const written = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect(shown(written)).toEqual(rows);
  });

  it('is refused with the row where cells are missing or too many, or quotes are in the wrong place', () => {
    expect({
      short: shown('a,b,c\n1,2,3\n4,5\n'),
      long: shown('a,b\n1,2\n3,4\n5,6,7\n'),
      blankBetween: shown('a,b\n\n1,2\n'),
      quoteWithin: shown('a,b\n1,2"\n'),
      afterQuote: shown('a,b\n"1"x,2\n'),
      spaceBeforeQuote: shown('a,b\n1, "2"\n'),
      open: shown('a,b\n1,2\n3,"4\n5,6\n'),
    }).toEqual({
      short: [['csv-ragged', 3]],
      long: [['csv-ragged', 4]],
      blankBetween: [['csv-ragged', 2]],
      quoteWithin: [['csv-quote', 2]],
      afterQuote: [['csv-quote', 2]],
      spaceBeforeQuote: [['csv-quote', 2]],
      open: [['csv-quote-open', 3]],
    });
  });
});
