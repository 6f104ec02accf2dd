import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandHelp, overview } from '../../main/cli/help.js';
import { commands } from '../../main/cli/commands/index.js';
import { commonFlags } from '../../main/cli/words.js';
import { settingList } from '../../engine/train/index.js';

const han = /\p{Script=Han}/u;

test('the list of commands equals the folder', () => {
  const files = readdirSync(new URL('../../main/cli/commands', import.meta.url));
  const names = files.map((name) => name.replace(/\.ts$/, '')).filter((name) => name !== 'index');
  expect(commands.map(({ id }) => id).sort()).toEqual(names.sort());
});

test('the overview shows every command in both languages', () => {
  const missing = commands.filter(({ id, summary }) => {
    const [en, zh] = [overview('en'), overview('zh')];
    return !en.includes(`  ${id} `) || !en.includes(summary.en) || !zh.includes(summary.zh) || !han.test(summary.zh);
  });
  expect(missing).toEqual([]);
});

test.each(commands.map((command) => [command.id, command] as const))(
  'the help of %s shows its usage and every flag in both languages, columns aligned',
  (id, command) => {
    const flags = { ...command.flags, ...commonFlags };
    for (const language of ['en', 'zh'] as const) {
      const lines = commandHelp(command, language).split('\n');
      expect(lines[0]).toMatch(new RegExp(`: netloom ${id}( |$)`));
      expect(lines.slice(5).map((line) => /^ {2}--(\S+)/.exec(line)?.[1])).toEqual(Object.keys(flags));
      expect(Object.values(flags).filter(({ text }) => !lines.some((line) => line.endsWith(text[language])))).toEqual(
        [],
      );
    }
  },
);

test('every training setting is a flag of train', () => {
  const train = commands.find(({ id }) => id === 'train');
  expect(settingList.filter(({ flag }) => train?.flags[flag] === undefined)).toEqual([]);
});
