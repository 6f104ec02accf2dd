import type { Problem } from '../../../engine/base/index.js';
import type { GraphReport } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { graphText } from '../graph-source.js';
import { cut } from '../cut.js';
import { grouped, table } from '../table.js';

const words = {
  en: {
    head: ['node', 'layer', 'output', 'parameters', 'multiply-adds', 'sees'],
    total: 'total',
    fine: 'No errors.',
    blocks: ['block', 'definition', 'layers'],
  },
  zh: {
    head: ['节点', '层', '输出', '参数', '乘加次数', '感受野'],
    total: '合计',
    fine: '没有错误。',
    blocks: ['模块', '定义', '层数'],
  },
};

export const check: Command = {
  id: 'check',
  summary: {
    en: 'check a graph: shapes, parameters, costs and problems of every node; writes nothing',
    zh: '检查网络图：每个节点的形状、参数、开销和问题；不写任何文件',
  },
  usage: 'FILE|TEMPLATE',
  words: [1, 1],
  flags: {},
  run: async ({ positionals, out, engine, language }) => {
    const graph = graphText(positionals[0] as string);
    const report = await engine().ask<GraphReport>('check', { graph });
    out.value(report);
    const w = words[language];
    const rows = report.nodes.map((n) => [
      cut(n.id, 30),
      cut(n.layer, 20),
      n.output.join(' | ') || '–',
      grouped(n.parameters),
      grouped(n.multiplyAdds),
      n.receptiveField ? n.receptiveField.join('×') : '',
    ]);
    const sum = [w.total, '', '', grouped(report.totals.parameters), grouped(report.totals.multiplyAdds), ''];
    for (const line of table([w.head, ...rows, sum], new Set([3, 4]))) out.line(line);
    if (report.blocks.length > 0) {
      const [, , ...figures] = w.head;
      const uses = report.blocks.map((b) => [
        cut(b.id, 30),
        cut(b.definition, 24),
        grouped(b.layers),
        b.output.join(' | ') || '–',
        grouped(b.parameters),
        grouped(b.multiplyAdds),
      ]);
      out.line('');
      for (const line of table([[...w.blocks, ...figures.slice(0, 3)], ...uses], new Set([2, 4, 5]))) out.line(line);
    }
    const all: readonly Problem[] = report.problems;
    if (!out.json || !report.ok) out.problems(all);
    if (report.ok && all.length === 0) out.line(w.fine);
    return report.ok ? 0 : 1;
  },
};
