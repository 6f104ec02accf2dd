import type { Card } from '../../../templates/index.js';
import { templates as all } from '../../../templates/index.js';
import type { Command } from '../command.js';
import { grouped, table } from '../table.js';

const head = {
  en: ['template', 'parameters', 'expected', 'in about', 'what it is'],
  zh: ['模板', '参数', '预期得分', '约需', '说明'],
};

export const templates: Command = {
  id: 'templates',
  summary: { en: 'list the networks that come along', zh: '列出自带的网络' },
  usage: '',
  words: [0, 0],
  flags: {},
  run: ({ out, language }) => {
    out.value(all.map((t) => t.card));
    const rows = all.map(({ card }) => [
      card.id,
      grouped(card.parameters),
      scoreText(card.score),
      `${card.score.seconds} s`,
      card.summary[language],
    ]);
    for (const line of table([head[language], ...rows], new Set([1, 2, 3]))) out.line(line);
    return Promise.resolve(0);
  },
};

function scoreText({ metric, value }: Card['score']): string {
  return metric === 'r2' ? `R² ${value.toFixed(2)}` : `${(value * 100).toFixed(1)} % ${metric}`;
}
