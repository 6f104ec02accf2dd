import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  atCommandLine,
  problemAreas,
  problemText,
  problemTextAtCommandLine,
  problemTexts,
  stepTexts,
} from '../../engine/text/index.js';
import { benchProblems } from '../../engine/text/problems/bench.js';
import { commandLineProblems } from '../../engine/text/problems/command-line.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that can make problems: all of the engine and of the app but the texts themselves. */
const sources = ['engine', 'main', 'renderer', 'templates'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/^engine\/(text|onnx\/generated)\//.test(name))
    .map((name) => ({ name, text: readFileSync(`${root}/${name}`, 'utf8') })),
);

/** Codes as they are written where a problem is made; codes of Node.js (`EOF`) are in capitals. */
const made = /\b(?:fail|problem|faultWithFix|warning|note)\(\s*'([a-z][\w-]*)'|\bcode: '([a-z][\w-]*)'/g;

function places(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort();
}

test('every problem that the engine or the app makes has a sentence', () => {
  const silent = sources.flatMap(({ name, text }) =>
    [...text.matchAll(made)].flatMap(([, called, written]) => {
      const code = called ?? written ?? '';
      return problemTexts.has(code) || Object.hasOwn(stepTexts, code) ? [] : [`${code} (${name})`];
    }),
  );
  expect(silent).toEqual([]);
});

test('every sentence belongs to a problem that is made somewhere', () => {
  const all = sources.map(({ text }) => text).join('\n');
  const unused = [...problemTexts.keys()].filter((code) => !all.includes(`'${code}'`));
  expect(unused).toEqual([]);
});

test('no code belongs to two areas', () => {
  const codes = problemAreas.flatMap((area) => Object.keys(area));
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

test('both languages have the same places to fill, and Chinese is written', () => {
  const bad = [...problemTexts, ...Object.entries(stepTexts)].filter(
    ([, { en, zh }]) => places(en).join() !== places(zh).join() || !/\p{Script=Han}/u.test(zh) || en === '',
  );
  expect(bad.map(([code]) => code)).toEqual([]);
});

test('values are filled in, lists joined, long values cut, and an unknown code is named', () => {
  const long = 'x'.repeat(1_000_000);
  const values = { layer: long, nodes: ['a', 'b'], count: 2 };
  expect([
    problemText({ code: 'cycle', values }, 'en'),
    problemText({ code: 'cycle', values }, 'zh'),
    problemText({ code: 'layer-unknown', values }, 'en').length < 260,
    problemText({ code: 'no-such-code', values: {} }, 'en'),
    problemText({ code: '__proto__', values: {} }, 'zh'),
    problemText({ code: 'conv-groups', values: { groups: 3 } }, 'en'),
    problemText({ code: 'layer-unknown', values: { layer: '{nodes}$&' } }, 'en').includes("'{nodes}$&'"),
  ]).toEqual([
    'These 2 nodes form a circle: a, b. Signals must flow from the input to the output; remove one of the wires.',
    '这 2 个节点形成了环路：a、b。信号必须从输入流向输出；请删除其中一条连线。',
    true,
    "Something is wrong ('no-such-code'), and this version of Netloom has no sentence for it.",
    '出现了问题（“__proto__”），此版本的 Netloom 没有对应的说明。',
    '3 groups do not divide {channels} input channels and {filters} filters evenly. Choose a number that divides both.',
    true,
  ]);
});

test('the window speaks of no flags and commands; what the command line says instead has no other places to fill', () => {
  const ofCommandLine = new Set([
    'serve-port',
    'serve-port-taken',
    ...Object.keys({ ...commandLineProblems, ...benchProblems }),
  ]);
  const flagged = [...problemTexts].filter(
    ([code, { en, zh }]) => !ofCommandLine.has(code) && /--\w|--\{|(?<!\.)netloom [a-z]/.test(en + zh),
  );
  const strange = Object.entries(atCommandLine).filter(([code, said]) => {
    const window = problemTexts.get(code);
    const known = new Set([...places(window?.en ?? ''), '{flag}']);
    return (
      window === undefined ||
      !places(said.en).every((place) => known.has(place)) ||
      places(said.en).join() !== places(said.zh).join()
    );
  });
  const problem = { code: 'data-target-fixed', values: { source: 'digits' } };
  expect([flagged.map(([code]) => code), strange.map(([code]) => code)]).toEqual([[], []]);
  expect(
    [problemText(problem, 'en'), problemTextAtCommandLine(problem, 'en')].map((text) => text.includes('--target')),
  ).toEqual([false, true]);
});
