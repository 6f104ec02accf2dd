import { ops as all } from '../../../engine/ops/index.js';
import type { Command } from '../command.js';
import { table } from '../table.js';

export const ops: Command = {
  id: 'ops',
  summary: { en: 'list the operations that Programs are made of', zh: '列出构成程序的所有运算' },
  usage: '',
  words: [0, 0],
  flags: {},
  run: ({ out }) => {
    out.value(all.map(({ id, doc }) => ({ id, doc })));
    for (const line of table(all.map(({ id, doc }) => [id, doc]))) out.line(line);
    return Promise.resolve(0);
  },
};
