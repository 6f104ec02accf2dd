import type { Language } from '../../engine/text/index.js';
import type { Command, Flag } from './command.js';
import { commands } from './commands/index.js';
import { table } from './table.js';
import { commonFlags } from './words.js';

const headings = {
  en: {
    usage: 'Usage',
    commands: 'Commands',
    flags: 'Flags',
    more: 'netloom COMMAND --help tells more about one command.',
  },
  zh: { usage: '用法', commands: '命令', flags: '选项', more: 'netloom 命令 --help 显示某个命令的详细说明。' },
};

/** What `netloom --help` prints. */
export function overview(language: Language): string {
  const h = headings[language];
  const rows = commands.map((c) => [`  ${c.id}`, c.summary[language]]);
  return [`${h.usage}: netloom COMMAND ...`, '', `${h.commands}:`, ...table(rows), '', h.more].join('\n');
}

/** What `netloom COMMAND --help` prints. */
export function commandHelp(command: Command, language: Language): string {
  const h = headings[language];
  const rows = (flags: Readonly<Record<string, Flag>>): string[][] =>
    Object.entries(flags).map(([name, flag]) => [
      `  --${name}${flag.value === undefined ? '' : ` ${flag.value}`}`,
      flag.text[language],
    ]);
  return [
    `${h.usage}: netloom ${command.id} ${command.usage}`,
    '',
    command.summary[language],
    '',
    `${h.flags}:`,
    ...table([...rows(command.flags), ...rows(commonFlags)]),
  ].join('\n');
}
