import type { RunEvaluation } from '../../engine/session/index.js';
import type { Language } from '../../engine/text/index.js';
import type { Output } from './output.js';
import { cut } from './cut.js';
import { percent, share } from './shares.js';
import { grouped, table } from './table.js';

type PixelsReport = Extract<RunEvaluation, { readonly task: 'pixels' }>;

const words = {
  en: {
    accuracy: (right: string, guess: string): string =>
      `${right} of the pixels are right; the most frequent class everywhere would already be right for ${guess}.`,
    overlap: (iou: string, dice: string): string =>
      `mean IoU ${iou}  mean Dice ${dice} (over the classes, all images together)`,
    perClass: ['class', 'IoU', 'Dice', 'pixels'],
    worst: 'The images with the fewest right pixels',
    image: (index: number, right: string): string => `example ${index}: ${right} of its pixels are right`,
  },
  zh: {
    accuracy: (right: string, guess: string): string =>
      `${right} 的像素判断正确；若处处都判为最常见的类别，正确率已有 ${guess}。`,
    overlap: (iou: string, dice: string): string =>
      `平均 IoU ${iou}  平均 Dice ${dice}（按类别平均，所有图像一起统计）`,
    perClass: ['类别', 'IoU', 'Dice', '像素数'],
    worst: '正确像素最少的图像',
    image: (index: number, right: string): string => `样本 ${index}：${right} 的像素判断正确`,
  },
};

/** An evaluation of classes of pixels as people read it. */
export function showPixels(out: Output, report: PixelsReport, language: Language): void {
  const w = words[language];
  out.line(w.accuracy(percent(report.pixelAccuracy), percent(report.mostFrequentShare)));
  out.line(w.overlap(share(report.meanIou), share(report.meanDice)));
  out.line();
  const rows = report.perClass.map((c) => [cut(c.name, 20), score(c.iou), score(c.dice), grouped(c.support)]);
  for (const line of table([w.perClass, ...rows], new Set([1, 2, 3]))) out.line(line);
  if (report.worst.length === 0) return;
  out.line();
  out.line(w.worst);
  for (const { index, pixelAccuracy } of report.worst) out.line(`  ${w.image(index, percent(pixelAccuracy))}`);
}

function score(x: number | null): string {
  return x === null ? '–' : share(x);
}
