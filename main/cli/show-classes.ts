import type { RunEvaluation } from '../../engine/session/index.js';
import type { Language } from '../../engine/text/index.js';
import { cut } from './cut.js';
import type { Output } from './output.js';
import { percent, share } from './shares.js';
import { table } from './table.js';

const words = {
  en: {
    perClass: ['class', 'precision', 'recall', 'F1', 'examples'],
    confusion: 'Confusion (rows: what it is; columns: what was said)',
    worst: 'Worst mistakes',
    mistake: (i: number, truth: string, said: string, p: string): string =>
      `example ${i}: a ${truth}, taken for ${said} (${p})`,
  },
  zh: {
    perClass: ['类别', '精确率', '召回率', 'F1', '样本数'],
    confusion: '混淆矩阵（行：真实类别；列：预测类别）',
    worst: '最严重的错误',
    mistake: (i: number, truth: string, said: string, p: string): string =>
      `样本 ${i}：实为 ${truth}，被判为 ${said}（${p}）`,
  },
};

/** Scores of each class, the confusion matrix and the worst mistakes. */
export function showClasses(
  out: Output,
  report: Extract<RunEvaluation, { readonly task: 'classes' }>,
  language: Language,
): void {
  const w = words[language];
  out.line();
  const rows = report.perClass.map((c) => [
    cut(c.name, 20),
    share(c.precision),
    share(c.recall),
    share(c.f1),
    String(c.support),
  ]);
  for (const line of table([w.perClass, ...rows], new Set([1, 2, 3, 4]))) out.line(line);
  out.line();
  out.line(w.confusion);
  const names = report.perClass.map((c) => cut(c.name, 8));
  const cells = report.confusion.map((row, i) => [names[i] ?? '', ...row.map((n) => (n === 0 ? '·' : String(n)))]);
  for (const line of table([['', ...names], ...cells], new Set(names.map((_, i) => i + 1)))) out.line(line);
  if (report.worst.length === 0) return;
  out.line();
  out.line(w.worst);
  for (const m of report.worst) {
    out.line(
      `  ${w.mistake(m.index, cut(names[m.label] ?? '', 20), cut(names[m.predicted] ?? '', 20), percent(m.probability))}`,
    );
  }
}
