import type { Language } from '../../../engine/text/index.js';
import type { Score } from '../../../templates/index.js';
import { families, templates as all } from '../../../templates/index.js';
import type { Command } from '../command.js';
import { grouped, table } from '../table.js';

const head = {
  en: ['template', 'family', 'parameters', 'multiply-adds', 'expected', 'in about', 'what it is'],
  zh: ['模板', '类别', '参数', '乘加次数', '预期得分', '约需', '说明'],
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
      families[card.family][language],
      grouped(card.parameters),
      grouped(card.multiplyAdds),
      card.score ? scoreText(card.score, language) : '–',
      card.score ? `${card.score.seconds} s` : '–',
      card.summary[language],
    ]);
    for (const line of table([head[language], ...rows], new Set([2, 3, 4, 5]))) out.line(line);
    return Promise.resolve(0);
  },
};

const metrics = {
  en: { accuracy: 'accuracy', 'mean IoU': 'mean IoU' },
  zh: { accuracy: '准确率', 'mean IoU': '平均 IoU' },
};

function scoreText({ metric, value }: Score, language: Language): string {
  return metric === 'r2' ? `R² ${value.toFixed(2)}` : `${(value * 100).toFixed(1)} % ${metrics[language][metric]}`;
}
