import { layers as all } from '../../../engine/layers/index.js';
import type { Command } from '../command.js';
import { table } from '../table.js';

export const layers: Command = {
  id: 'layers',
  summary: { en: 'list the layers and their parameters', zh: '列出所有层及其参数' },
  usage: '',
  words: [0, 0],
  flags: {},
  run: ({ out, language }) => {
    out.value(
      all.map((l) => ({
        id: l.id,
        family: l.family,
        title: l.text.title,
        summary: l.text.summary,
        params: l.params,
        formula: l.formula,
        source: l.source,
      })),
    );
    const rows = all.map((l) => [l.id, l.text.title[language], l.text.summary[language]]);
    for (const line of table(rows)) out.line(line);
    return Promise.resolve(0);
  },
};
