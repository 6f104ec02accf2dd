import { resolve } from 'node:path';
import type { PredictResult } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { cut } from '../cut.js';
import { table } from '../table.js';
import { weightsFlag } from '../words.js';

const MOST_ROWS_SHOWN = 20;
const MOST_NUMBERS_SHOWN = 8;

export const predict: Command = {
  id: 'predict',
  summary: {
    en: 'run a trained network (a run or an exported .onnx) on an array of inputs or on a table like its own',
    zh: '用训练好的网络（运行或导出的 .onnx）预测一组输入，或与训练数据同列的表格',
  },
  usage: 'RUN|MODEL.onnx INPUT.npy|INPUT.csv [--out OUT.npy] [--weights best|final]',
  words: [2, 2],
  flags: {
    out: { value: 'OUT.npy', text: { en: 'write the outputs as an array', zh: '把输出写成数组文件' } },
    weights: weightsFlag,
    force: { text: { en: 'replace an existing OUT.npy', zh: '覆盖已有的 OUT.npy' } },
  },
  run: async ({ positionals, out, engine, value, has, language }) => {
    const file = value('out');
    const result = await engine().ask<PredictResult>('predict', {
      model: resolve(positionals[0] as string),
      input: resolve(positionals[1] as string),
      weights: value('weights') ?? 'best',
      force: has('force'),
      ...(file === undefined ? {} : { out: resolve(file) }),
    });
    out.value(result);
    const rows = rowsOf(result);
    for (const line of table(rows.slice(0, MOST_ROWS_SHOWN))) out.line(line);
    if (rows.length > MOST_ROWS_SHOWN) out.line('…');
    out.line(
      language === 'zh' ? `输出形状 ${result.shape.join(' × ')}` : `output of shape ${result.shape.join(' x ')}`,
    );
    if (result.out !== undefined) out.line(result.out);
    return 0;
  },
};

/** The best classes of each example, how many of its pixels each class has, or its few numbers. */
function rowsOf({ top, pixels, values, shape }: PredictResult): string[][] {
  if (pixels) {
    return pixels.map(({ index, said }) => [
      String(index),
      ...said.slice(0, MOST_NUMBERS_SHOWN).map(({ name, count }) => `${cut(name, 20)} ${count}`),
    ]);
  }
  if (top.length > 0) {
    return top.map((row) => [String(row.index), ...row.best.map((b) => `${cut(b.name, 20)} ${b.value.toFixed(4)}`)]);
  }
  const [count = 0, width = 1, ...more] = shape;
  if (!values || more.length > 0 || width > MOST_NUMBERS_SHOWN) return [];
  return Array.from({ length: count }, (_, i) => [
    String(i),
    ...values.slice(i * width, (i + 1) * width).map((value) => String(Number(value.toPrecision(6)))),
  ]);
}
