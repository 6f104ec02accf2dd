import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../main/cli/commands/index.js';
import { drawing, sideBySide } from '../../main/cli/drawing.js';
import { commandHelp } from '../../main/cli/help.js';
import { duration } from '../../main/cli/show-training.js';
import { grouped, table } from '../../main/cli/table.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the list of commands is the folder', () => {
  const files = readdirSync(`${root}/main/cli/commands`).filter((name) => name !== 'index.ts');
  expect(commands.map((c) => `${c.id}.ts`).sort()).toEqual(files.sort());
});

test('a table is aligned, also where Chinese characters are two columns wide', () => {
  expect(
    table(
      [
        ['层', '1'],
        ['conv', '1,200'],
      ],
      new Set([1]),
    ),
  ).toEqual(['层        1', 'conv  1,200']);
});

test('times and counts are written as people read them', () => {
  expect([duration(3.21), duration(61), duration(3725), duration(NaN), grouped(61706)]).toEqual([
    '3.2 s',
    '1 min 1 s',
    '1 h 2 min',
    '?',
    '61,706',
  ]);
});

test('an image is drawn with one character for each two cells of height', () => {
  const values = [1, 0, 1, 0, 0, 0.5, 0, 0.5];
  expect(sideBySide([drawing([1, 4, 2], values, 1), ['a']])).toEqual(['█    a', ' ▒']);
});

test('each command explains itself in both languages', () => {
  const help = commands.map((command) => {
    const [english, chinese] = [commandHelp(command, 'en'), commandHelp(command, 'zh')];
    const flags = Object.keys(command.flags).every(
      (flag) => english.includes(`--${flag}`) && chinese.includes(`--${flag}`),
    );
    return [command.id, english.startsWith(`Usage: netloom ${command.id}`), /[\u4e00-\u9fff]/.test(chinese), flags];
  });
  expect(help).toEqual(commands.map((c) => [c.id, true, true, true]));
});

test('help is one JSON value where that is asked for', () => {
  const cli = `${root}/dist/main/cli.js`;
  const say = (...args: string[]): string => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' }).stdout;
  expect([JSON.parse(say('--help', '--json')), JSON.parse(say('check', '--help', '--json'))]).toEqual([
    { commands: commands.map((c) => c.id) },
    { command: 'check', usage: 'FILE|TEMPLATE', flags: [] },
  ]);
});
