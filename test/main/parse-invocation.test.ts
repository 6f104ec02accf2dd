import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ProblemError } from '../../engine/base/index.js';
import { problemText } from '../../engine/text/index.js';
import type { Command } from '../../main/cli/command.js';
import { languageOf, withoutLanguage } from '../../main/cli/language.js';
import { Output } from '../../main/cli/output.js';
import { parseInvocation } from '../../main/cli/parse-invocation.js';

const command: Command = {
  id: 'draw',
  summary: { en: 'draws', zh: '画' },
  usage: 'FILE [--size N]',
  words: [1, 2],
  flags: {
    size: { value: 'N', text: { en: 'how large', zh: '大小' } },
    colour: { value: 'red|blue', text: { en: 'which colour', zh: '颜色' } },
    force: { text: { en: 'replace', zh: '覆盖' } },
  },
  run: () => Promise.resolve(0),
};

function parsed(...args: string[]): unknown {
  const nowhere = new PassThrough() as never;
  const out = new Output(true, 'en', nowhere, nowhere);
  const engine = (): never => {
    throw new Error('not started while parsing');
  };
  try {
    const call = parseInvocation(command, args, { out, engine });
    return [call.positionals, call.value('size'), call.value('colour'), call.has('force')];
  } catch (error) {
    return error instanceof ProblemError ? error.problems.map((p) => problemText(p, 'en')) : error;
  }
}

test.each([
  [['a'], [['a'], undefined, undefined, false]],
  [
    ['--force', 'a', 'b', '--size=3', '--colour', 'red'],
    [['a', 'b'], '3', 'red', true],
  ],
  [
    ['a', '--size', '-1.5'],
    [['a'], '-1.5', undefined, false],
  ],
  [
    ['a', '--size', '-1', '--', '--force'],
    [['a', '--force'], '-1', undefined, false],
  ],
  [
    ['a', '--size', '1', '--size', '2'],
    [['a'], '2', undefined, false],
  ],
])('%j is understood', (args, expected) => {
  expect(parsed(...args)).toEqual(expected);
});

test.each([
  [[], 'Something is missing after the command. Write: netloom draw FILE [--size N]'],
  [['a', 'b', 'c'], 'Too many words follow the command. Write: netloom draw FILE [--size N]'],
  [['a', '--siez', '1'], "There is no flag '--siez'. See netloom draw --help."],
  [['a', '-s'], "There is no flag '-s'. See netloom draw --help."],
  [['a', '--constructor'], "There is no flag '--constructor'. See netloom draw --help."],
  [['a', '--size'], 'The value after --size is missing (N). See netloom draw --help.'],
  [['a', '--size', '--force'], 'The value after --size is missing (N). See netloom draw --help.'],
  [['a', '--force=yes'], '--force is a switch and takes no value. See netloom draw --help.'],
  [['a', '--colour', 'pink'], "--colour cannot be 'pink'; choose one of: red, blue."],
  [['a', '--colour='], "--colour cannot be ''; choose one of: red, blue."],
])('%j is refused in one sentence', (args, sentence) => {
  expect(parsed(...args)).toEqual([sentence]);
});

test.each([
  [['check', '--lang', 'zh', 'x'], 'zh', ['check', 'x']],
  [['--lang=zh-CN', 'check'], 'zh', ['check']],
  [['check', '--lang', 'en'], 'en', ['check']],
  [['check'], 'en', ['check']],
  [['check', '--lang', 'fr'], 'flag-choice', ['check']],
  [['check', '--lang'], 'flag-choice', ['check']],
])('the language of %j', (args, expected, rest) => {
  const { language, problem } = languageOf(args);
  expect([problem?.code ?? language, withoutLanguage(args)]).toEqual([expected, rest]);
});
