import { resolve } from 'node:path';
import type { RunLine } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { cut } from '../cut.js';
import { table } from '../table.js';

const words = {
  en: {
    head: ['run', 'network', 'status', 'epochs', 'best validation loss'],
    none: 'No runs here yet. Make one: netloom train lenet-5',
  },
  zh: {
    head: ['运行', '网络', '状态', '轮数', '最佳验证损失'],
    none: '这里还没有运行。新建一个：netloom train lenet-5',
  },
};

export const runs: Command = {
  id: 'runs',
  summary: { en: 'list the runs in a folder, newest first', zh: '列出文件夹中的运行，最新的在前' },
  usage: '[DIR]',
  words: [0, 1],
  flags: {},
  run: async ({ positionals, out, engine, language }) => {
    const directory = resolve(positionals[0] ?? 'runs');
    const list = await engine().ask<RunLine[]>('runs', { directory });
    out.value(list);
    const w = words[language];
    if (list.length === 0) out.line(w.none);
    else for (const line of table([w.head, ...list.map(row)], new Set([3, 4]))) out.line(line);
    return 0;
  },
};

function row(run: RunLine): string[] {
  const epochs = run.epochsDone === undefined ? '' : `${run.epochsDone}/${run.epochs ?? '?'}`;
  return [cut(run.folder, 80), cut(run.name ?? '', 30), run.status, epochs, run.validationLoss?.toFixed(4) ?? ''];
}
