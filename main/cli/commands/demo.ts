import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type {
  RunEvaluation,
  RunExamples,
  RunLine,
  TrainingEvent,
  TrainingResult,
} from '../../../engine/session/index.js';
import type { Command, Invocation } from '../command.js';
import { graphText } from '../graph-source.js';
import { drawing, sideBySide } from '../drawing.js';
import { TrainingDisplay } from '../show-training.js';
import { showEvaluation } from '../show-evaluation.js';
import { askExport, showExport } from './export.js';

const TEMPLATE = 'lenet-5';
const MOST_DRAWN = 4;
const DRAWING_STEP = 1;

const words = {
  en: {
    first: 'Netloom trains LeNet-5 on 1,797 handwritten digits, on this machine. Nothing is sent anywhere.',
    goesOn: 'An earlier start was interrupted; it goes on where it was.',
    finished: (run: string): string => `LeNet-5 has been trained here: ${run}`,
    exported: 'its export',
    again: 'Train it again? [y/N] ',
    how: 'Train it again: netloom demo --again',
    next: 'Next: netloom templates, netloom new mine.netloom --from lenet-5, netloom train mine.netloom (as: npx netloom ...)',
  },
  zh: {
    first: 'Netloom 将在本机上用 1,797 个手写数字训练 LeNet-5。不会向任何地方发送任何数据。',
    goesOn: '之前的训练被中断，现在从中断处继续。',
    finished: (run: string): string => `LeNet-5 已在这里训练过：${run}`,
    exported: '其导出文件',
    again: '再训练一次吗?[y/N] ',
    how: '再训练一次：netloom demo --again',
    next: '接下来：netloom templates、netloom new mine.netloom --from lenet-5、netloom train mine.netloom（写作 npx netloom ...）',
  },
};

export const demo: Command = {
  id: 'demo',
  summary: {
    en: 'train LeNet-5 on handwritten digits, evaluate and export it; afterwards show the finished run',
    zh: '用手写数字训练 LeNet-5，评估并导出；之后显示已完成的运行',
  },
  usage: '[--again]',
  words: [0, 0],
  flags: {
    again: { text: { en: 'train again although there is a finished run', zh: '即使已有完成的运行也重新训练' } },
  },
  run: async (call) => {
    const { out, language } = call;
    const w = words[language];
    const mine = (await call.engine().ask<RunLine[]>('runs', { directory: resolve('runs') })).filter(
      (r) => r.name === TEMPLATE,
    );
    const finished = mine.find((r) => r.status === 'finished');
    const open = mine.find((r) => r.status === 'stopped' || r.status === 'interrupted');
    if (finished && !call.has('again') && !(await wantsAnother(call, finished))) return 0;
    if (!finished && open) out.line(w.goesOn);
    else out.line(w.first);
    out.line();
    const result = await trainOrGoOn(call, finished ? undefined : open);
    if (result.reason === 'stopped') return 130;
    out.line();
    await showResult(call, result.run);
    out.line();
    out.line(w.next);
    return 0;
  },
};

/** Shows the finished run and, on a terminal, asks. */
async function wantsAnother(call: Invocation, run: RunLine): Promise<boolean> {
  const { out, language } = call;
  const w = words[language];
  out.line(w.finished(relative('.', run.folder)));
  showEvaluation(out, await evaluated(call, run.folder), language);
  for (const { path } of run.exports) out.line(`${w.exported}: ${relative('.', path)}`);
  if (!out.live || !process.stdin.isTTY) {
    out.line(w.how);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(w.again);
  terminal.close();
  return /^(y|yes|是)$/i.test(answer.trim());
}

async function trainOrGoOn(call: Invocation, open: RunLine | undefined): Promise<TrainingResult> {
  const { out } = call;
  const display = new TrainingDisplay(out, call.language);
  const [method, request] = open
    ? (['resume', { run: open.folder }] as const)
    : (['train', { graph: graphText(TEMPLATE), settings: {}, parent: resolve('runs'), name: TEMPLATE }] as const);
  const result = await call.engine().askLong<TrainingResult>(method, request, (e) => display.event(e as TrainingEvent));
  if (result.reason === 'stopped') display.result(result);
  else out.value({ type: 'result', ...result });
  return result;
}

async function showResult(call: Invocation, run: string): Promise<void> {
  const { out, language } = call;
  const report = await evaluated(call, run);
  showEvaluation(out, report, language);
  if (report.task === 'classes') await drawMistakes(call, run, report.worst.slice(0, MOST_DRAWN));
  out.line();
  const directory = join(run, 'exports', 'onnx');
  const request = { run, to: 'onnx', directory, weights: 'best', force: true };
  const result = await askExport(call, request);
  out.value(result);
  showExport(out, result, language);
}

/** The worst mistakes as people can judge them: what would you have said? */
async function drawMistakes(
  { out, engine }: Invocation,
  run: string,
  worst: readonly { readonly index: number }[],
): Promise<void> {
  if (worst.length === 0 || out.json) return;
  const request = { run, weights: 'best', rows: worst.map(({ index }) => index) };
  const { sizes, examples } = await engine().ask<RunExamples>('examples', request);
  if (sizes.length !== 3 || sizes[0] !== 1) return;
  for (const line of sideBySide(examples.map(({ values }) => drawing(sizes, values, DRAWING_STEP))))
    out.line(`  ${line}`.trimEnd());
}

async function evaluated({ engine, out }: Invocation, run: string): Promise<RunEvaluation> {
  const report = await engine().ask<RunEvaluation>('evaluate', { run, weights: 'best', split: 'test' });
  out.value(report);
  return report;
}
