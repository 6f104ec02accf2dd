import { dirname, join, resolve } from 'node:path';
import { ProblemError, problem } from '../../../engine/base/index.js';
import type { ExportProgress, ExportResult } from '../../../engine/session/index.js';
import type { Language } from '../../../engine/text/index.js';
import type { Command, Invocation } from '../command.js';
import { exportProgress } from '../export-progress.js';
import type { Output } from '../output.js';
import { graphText, isGraph } from '../graph-source.js';
import { shownPath } from '../show-training.js';
import { settingsFromFlags, trainingFlags } from '../training-flags.js';
import { weightsFlag } from '../words.js';

const targets = ['onnx'];

/** The one training setting that a network has before it is trained. */
const { seed } = trainingFlags;
const seedFlag: Command['flags'] = seed ? { seed } : {};

export const exportRun: Command = {
  id: 'export',
  summary: {
    en: 'write a run as ONNX and prove with numbers that the file computes what was trained; of a graph, its initial weights',
    zh: '把训练结果导出为 ONNX，并用数值证明文件与训练的网络计算一致；对网络图则导出初始权重',
  },
  usage: 'RUN|FILE|TEMPLATE --to onnx --out DIR [--weights best|final] [--seed N] [--force]',
  words: [1, 1],
  flags: {
    to: { value: 'onnx', text: { en: 'the format [onnx]', zh: '格式[onnx]' } },
    out: { value: 'DIR', text: { en: 'the folder to make', zh: '要创建的文件夹' } },
    weights: weightsFlag,
    ...seedFlag,
    force: { text: { en: 'replace what is in the folder from an earlier export', zh: '替换文件夹中先前的导出' } },
  },
  run: async (call) => {
    const { positionals, out, value, has, language } = call;
    const to = value('to') ?? 'onnx';
    if (!targets.includes(to))
      throw new ProblemError([problem('export-target-unknown', { came: to, wanted: targets })]);
    const directory = value('out');
    if (directory === undefined) throw new ProblemError([problem('flag-missing', { flag: 'out', command: 'export' })]);
    const word = positionals[0] as string;
    const what = isGraph(word)
      ? { graph: graphText(word), settings: settingsFromFlags({ value }) }
      : { run: resolve(word), weights: value('weights') ?? 'best' };
    const request = { ...what, to, directory: resolve(directory), force: has('force') };
    const result = await askExport(call, request);
    out.value(result);
    showExport(out, result, language);
    return 0;
  },
};

/** Exports, telling how far it is; Ctrl-C stops it, and nothing is written. */
export async function askExport({ engine, out, language }: Invocation, request: object): Promise<ExportResult> {
  try {
    return await engine().askLong<ExportResult>('export', request, (event) =>
      out.progress(exportProgress(event as ExportProgress, language)),
    );
  } finally {
    out.progress('');
  }
}

/** What was written and how well it agrees. */
export function showExport(out: Output, result: ExportResult, language: Language): void {
  const { samples, end, limit, topClassAgreement } = result.parity;
  const shown = (error: number | null | undefined): string => error?.toExponential(1) ?? (error === null ? 'NaN' : '–');
  const [executor, reference] = [shown(end.maxRelativeError.executor), shown(end.maxRelativeError.reference)];
  const agreement = topClassAgreement.executor;
  const same = typeof agreement === 'number' ? `${(agreement * 100).toFixed(1)} %` : '';
  const late = samples.referenceStopped === 'time';
  if (language === 'zh') {
    out.line(`已写入 ${shownPath(result.file)}`);
    out.line(
      `证明：最大相对误差，对训练执行器 ${executor}（${samples.executor} 个样本），对参考实现 ${reference}（${samples.reference} 个样本）；上限 ${limit}`,
    );
    if (late) out.line(`参考实现在 ${samples.referenceSeconds} 秒后停止，只比较了它算到的层。`);
    if (same !== '') out.line(`最高类别一致的样本：${same}`);
  } else {
    out.line(`Wrote ${shownPath(result.file)}`);
    out.line(
      `Proof: largest relative error ${executor} to the training executor (${samples.executor} samples), ${reference} to the reference (${samples.reference} samples); the limit is ${limit}`,
    );
    if (late)
      out.line(`The reference was stopped after ${samples.referenceSeconds} s; what it reached by then is compared.`);
    if (same !== '') out.line(`Same top class in ${same} of the samples`);
  }
  for (const { file } of result.parity.beside) out.line(shownPath(join(dirname(result.file), file)));
  out.line(shownPath(result.report));
  if (!out.json) out.problems(result.warnings);
}
