import type { RunEvaluation } from '../../engine/session/index.js';
import type { Language } from '../../engine/text/index.js';
import type { Output } from './output.js';
import { percent } from './shares.js';
import { showClasses } from './show-classes.js';
import { showPixels } from './show-pixels.js';

const words = {
  en: {
    on: (n: number, split: string): string => `${n} examples, ${split} part`,
    accuracy: (a: string, low: string, high: string): string => `accuracy ${a} (95 % interval ${low} to ${high})`,
    loss: 'loss',
  },
  zh: {
    on: (n: number, split: string): string => `${n} 个样本，${split} 部分`,
    accuracy: (a: string, low: string, high: string): string => `准确率 ${a}(95 % 置信区间 ${low} 至 ${high})`,
    loss: '损失',
  },
};

/** An evaluation as people read it. */
export function showEvaluation(out: Output, report: RunEvaluation, language: Language): void {
  const w = words[language];
  out.line(w.on(report.samples, report.split));
  out.line(`${w.loss} ${report.loss.toFixed(4)}`);
  if (report.task === 'number') showNumbers(out, report);
  else if (report.task === 'pixels') showPixels(out, report, language);
  else {
    out.line(w.accuracy(percent(report.accuracy), percent(report.interval95[0]), percent(report.interval95[1])));
    if (report.task === 'classes') showClasses(out, report, language);
  }
}

function showNumbers(out: Output, report: Extract<RunEvaluation, { readonly task: 'number' }>): void {
  const { meanAbsoluteError, rootMeanSquaredError, r2 } = report;
  out.line(`MAE ${meanAbsoluteError.toFixed(4)}  RMSE ${rootMeanSquaredError.toFixed(4)}  R² ${r2.toFixed(4)}`);
}
