import { resolve } from 'node:path';
import type { RunEvaluation } from '../../../engine/session/index.js';
import type { Language } from '../../../engine/text/index.js';
import type { Command } from '../command.js';
import type { Output } from '../output.js';
import { cut } from '../cut.js';
import { table } from '../table.js';
import { weightsFlag } from '../words.js';

const words = {
  en: {
    on: (n: number, split: string): string => `${n} examples, ${split} part`,
    accuracy: (a: string, low: string, high: string): string => `accuracy ${a} (95 % interval ${low} to ${high})`,
    loss: 'loss',
    perClass: ['class', 'precision', 'recall', 'F1', 'examples'],
    confusion: 'Confusion (rows: what it is; columns: what was said)',
    worst: 'Worst mistakes',
    mistake: (i: number, truth: string, said: string, p: string): string =>
      `example ${i}: a ${truth}, taken for ${said} (${p})`,
  },
  zh: {
    on: (n: number, split: string): string => `${n} 个样本，${split} 部分`,
    accuracy: (a: string, low: string, high: string): string => `准确率 ${a}(95 % 置信区间 ${low} 至 ${high})`,
    loss: '损失',
    perClass: ['类别', '精确率', '召回率', 'F1', '样本数'],
    confusion: '混淆矩阵（行：真实类别；列：预测类别）',
    worst: '最严重的错误',
    mistake: (i: number, truth: string, said: string, p: string): string =>
      `样本 ${i}：实为 ${truth}，被判为 ${said}（${p}）`,
  },
};

export const evaluate: Command = {
  id: 'evaluate',
  summary: { en: 'measure a run on the held-out part of its data', zh: '在留出的数据上评估一次训练' },
  usage: 'RUN [--weights best|final] [--split test|validation|training]',
  words: [1, 1],
  flags: {
    weights: weightsFlag,
    split: {
      value: 'test|validation|training',
      text: { en: 'which part of the data [test]', zh: '数据的哪一部分[test]' },
    },
  },
  run: async ({ positionals, out, engine, value, language }) => {
    const report = await engine().ask<RunEvaluation>('evaluate', {
      run: resolve(positionals[0] as string),
      weights: value('weights') ?? 'best',
      split: value('split') ?? 'test',
    });
    out.value(report);
    showEvaluation(out, report, language);
    return 0;
  },
};

/** An evaluation as people read it. */
export function showEvaluation(out: Output, report: RunEvaluation, language: Language): void {
  const w = words[language];
  out.line(w.on(report.samples, report.split));
  out.line(`${w.loss} ${report.loss.toFixed(4)}`);
  if (report.task === 'number') {
    out.line(
      `MAE ${report.meanAbsoluteError.toFixed(4)}  RMSE ${report.rootMeanSquaredError.toFixed(4)}  R² ${report.r2.toFixed(4)}`,
    );
    return;
  }
  out.line(w.accuracy(percent(report.accuracy), percent(report.interval95[0]), percent(report.interval95[1])));
  if (report.task !== 'classes') return;
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

function percent(x: number): string {
  return `${(x * 100).toFixed(2)} %`;
}

function share(x: number): string {
  return x.toFixed(3);
}
