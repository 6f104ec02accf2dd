import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ProblemError, problem } from '../../../engine/base/index.js';
import type { BenchFigures, BenchNet, BenchResult, MemoryCase } from '../../../engine/bench/index.js';
import { benchNets, gradientLimit, report, runBench } from '../../../engine/bench/index.js';
import { findTemplate } from '../../../templates/index.js';
import { benchProgress, benchWords } from '../bench-progress.js';
import type { Command, Invocation } from '../command.js';

/** What shells call a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** Templates whose compiling is timed. */
const compiled = ['lenet-5', 'resnet-mini', 'resnet-50'];

/** Templates whose step's memory is measured, and at which batch size; of the benchmark's own networks the MLP. */
const weighed = [
  ['lenet-5', 64],
  ['resnet-mini', 32],
  ['resnet-50', 4],
  ['vgg-16', 2],
] as const;

export const bench: Command = {
  id: 'bench',
  summary: {
    en: 'measure how fast networks train here, beside PyTorch where python3 has it',
    zh: '测量网络在本机上的训练速度；若 python3 装有 PyTorch，则同时与它比较',
  },
  usage: '[--net ID]',
  words: [0, 0],
  flags: {
    net: {
      value: benchNets.map(({ id }) => id).join('|'),
      text: { en: 'only this network', zh: '只测这个网络' },
    },
    rounds: { value: 'N', text: { en: 'rounds in which all take their turn [7]', zh: '轮流测量的轮数 [7]' } },
    seconds: { value: 'S', text: { en: 'how long each turn lasts [0.6]', zh: '每次测量的秒数 [0.6]' } },
    profile: {
      text: { en: 'add the dearest kernels of networks that miss their aim', zh: '列出未达目标的网络中最耗时的内核' },
    },
    memory: {
      text: {
        en: "add a training step's memory as predicted and as measured",
        zh: '列出训练一步所需内存的预测值和实测值',
      },
    },
    report: {
      value: 'FILE',
      text: {
        en: 'write a page with all figures, unless --net is given',
        zh: '把全部结果写成一页文档（给出 --net 时不写）',
      },
    },
  },
  run: async (call) => {
    const ending = new AbortController();
    const end = (): void => ending.abort();
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, end);
    call.out.unheard.addEventListener('abort', end);
    try {
      return await measure(call, ending.signal);
    } catch (error) {
      if (!ending.signal.aborted) throw error;
      call.out.note(benchWords[call.language].stopped);
      return INTERRUPTED;
    } finally {
      end();
      for (const signal of signals) process.off(signal, end);
    }
  },
};

async function measure(call: Invocation, ending: AbortSignal): Promise<number> {
  const { out, language } = call;
  // Not at the top: only the compiled program finds its package.json, and this list is read without it, too.
  const { VERSION } = await import('../../version.js');
  const nets = benchNets.filter(({ id }) => (call.value('net') ?? id) === id);
  const order = {
    netloom: VERSION,
    nets,
    rounds: numberFlag(call, 'rounds', 7, 1, 1000),
    seconds: numberFlag(call, 'seconds', 0.6, 0.05, 600),
    profile: call.has('profile'),
    memory: call.has('memory') ? memoryCases() : [],
    compiled: new Map(compiled.map((id) => [id, graphOf(id)])),
    today: new Date().toISOString().slice(0, 10),
  };
  const figures = await runBench(order, ending, (progress) => out.note(benchProgress(progress, language)));
  const { machine, versions, rows, profiles, memory } = figures;
  const result: BenchResult = { machine, versions, rows, ...(profiles && { profiles }), ...(memory && { memory }) };
  out.value(result);
  out.line(report(figures).trimEnd());
  if (versions.torch === undefined) out.note(benchWords[language].noTorch);
  const path = call.value('report');
  if (path !== undefined && nets.length === benchNets.length)
    writeFileSync(path, report(figures) + windowSection(path));
  return wrongGradients(call, figures) ? 1 : 0;
}

/** Says which gradients are wrong; whether any are. */
function wrongGradients({ out, language }: Invocation, { gradients }: BenchFigures): boolean {
  for (const [net, { error }] of gradients)
    out.note(`${benchWords[language].gradients} ${net}: ${error.toExponential(1)}`);
  const wrong = [...gradients].filter(([, { error }]) => !(error <= gradientLimit));
  out.problems(
    wrong.map(([net, { parameter, error }]) =>
      problem('bench-gradients', { net, parameter, error: error.toExponential(1), limit: gradientLimit }),
    ),
  );
  return wrong.length > 0;
}

function memoryCases(): MemoryCase[] {
  const mlp = benchNets.filter(({ id }) => id === 'mlp').map((net): MemoryCase => caseOf(net));
  return [...weighed.map(([net, batch]): MemoryCase => ({ net, batch, graph: graphOf(net) })), ...mlp];
}

function caseOf({ id, batch, graph }: BenchNet): MemoryCase {
  return { net: id, batch, graph: graph() };
}

function graphOf(template: string): MemoryCase['graph'] {
  const found = findTemplate(template);
  if (!found) throw new ProblemError([problem('template-unknown', { came: template, wanted: [] })]);
  return found.graph();
}

function numberFlag({ value }: Invocation, flag: string, otherwise: number, min: number, max: number): number {
  const text = value(flag);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (text.trim() !== '' && number >= min && number <= max) return number;
  throw new ProblemError([problem('bench-number', { flag, came: text, min, max })]);
}

/** What `npm run bench:ui` has measured of the window: the end of the same page, which this command leaves as it is. */
function windowSection(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = text.indexOf('\n## The window\n');
  return at < 0 ? '' : text.slice(at);
}
