import type { BenchFigures, BenchRow, Showing } from './bench-report.js';
import type { GradientCheck } from './gradient-difference.js';
import { gradientLimit } from './gradient-difference.js';
import { benchNets } from './nets/index.js';

const ms = (x: number): string => `${x.toFixed(2)} ms`;
const mb = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en-US')} MB`;
const rate = (x: number): string => Math.round(x).toLocaleString('en-US');
const percent = (x: number): string => `${(100 * x).toFixed(0)} %`;

/** Lines of a table in Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The wanted ratio against eager PyTorch. */
export function aimOf(net: string): number {
  return benchNets.find(({ id }) => id === net)?.aim ?? 0;
}

/** Whether a row is slower against eager PyTorch than is aimed at; false where there was no peer. */
export function missesAim({ net, peers }: BenchRow): boolean {
  const [eager] = peers;
  return eager !== undefined && eager.ratio < aimOf(net);
}

/** The page docs/benchmarks.md. */
export function report(figures: BenchFigures): string {
  const { machine, versions, date } = figures;
  const others = [`Netloom ${versions.netloom}`, `onnxruntime ${versions.onnxruntime}`, `Node ${versions.node}`];
  if (versions.torch) others.push(`PyTorch ${versions.torch}`);
  const sections = [
    `# Benchmarks

Made by \`npm run bench\` on ${date}: ${machine.cpu}, ${machine.threads} threads, ${mb(machine.memoryBytes)} memory; ${others.join(', ')}.
Load average at the start: ${figures.load.toFixed(1)}; on a busy machine the ratios say little, since PyTorch's threads wait for one another by spinning.
Medians. Machines swing by a factor of three within minutes, so only figures of the same run are compared.`,
    trainingSection(figures),
    profileSection(figures),
    memorySection(figures),
    compilerSections(figures),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** The error, and on which earlier draws PyTorch's own float32 missed the limit too. */
function gradientCell({ error, passedOver }: GradientCheck): string {
  const missed = passedOver.map((draw) => draw.error.toExponential(1)).join(', ');
  const draw = missed === '' ? '' : ` (draw ${passedOver.length + 1}; PyTorch's float32 before: ${missed})`;
  return `${error.toExponential(1)}${draw}`;
}

function trainingSection({ rows, versions, gradients }: BenchFigures): string {
  const lines = rows.flatMap((row) => {
    const checked = gradients.get(row.net);
    const shown = (what: string, showing: Showing): string[] => [
      row.net,
      String(row.batch),
      what,
      rate(showing.examplesPerSecond),
      mb(showing.peakMemoryBytes),
    ];
    return [
      [...shown('netloom', row), '', '', `${row.compileMs.toFixed(0)} ms`, checked ? gradientCell(checked) : ''],
      ...row.peers.map((peer, i) => {
        const aim = i === 0 ? aimOf(row.net).toFixed(2) : '';
        return [...shown(peer.name, peer), peer.ratio.toFixed(2), aim, '', ''];
      }),
    ];
  });
  const head = ['network', 'batch', 'what', 'examples/s', 'peak memory', 'ratio', 'aim', 'compile', 'gradients'];
  const peers = versions.torch
    ? `In turns with PyTorch, each kind of it in three processes of which the fastest counts, since one process may be slow for its whole life;
all with the same number of threads. Ratio: our examples per second divided by the peer's; the aim is against eager PyTorch.
Peak memory is that of the whole process. Gradients: the largest max|g - g64| / max|g64| of any weight's gradient against
PyTorch in float64; ${gradientLimit} is allowed. One batch is drawn; another only where PyTorch's own float32 misses by more than that too.`
    : 'PyTorch was not installed here, so there is no peer to compare with.';
  return `## Training

Forward, backward and Adam on one batch. ${peers}

${table(head, lines)}`;
}

function profileSection({ profiles }: BenchFigures): string {
  if (!profiles || profiles.length === 0) return '';
  const lines = profiles.flatMap(({ net, kernels }) =>
    kernels.map(({ kernel, share, msPerStep }, i) => [i === 0 ? net : '', kernel, percent(share), ms(msPerStep)]),
  );
  return `## Where the time goes

The dearest kernels of the networks that miss their aim, as onnxruntime counts them with its profiler on.

${table(['network', 'kernel', 'share', 'per step'], lines)}`;
}

function memorySection({ memory }: BenchFigures): string {
  if (!memory) return '';
  const lines = memory.map(({ net, batch, predictedBytes, measuredBytes, compileMs }) => {
    const off = predictedBytes / measuredBytes - 1;
    return [
      net,
      String(batch),
      mb(predictedBytes),
      mb(measuredBytes),
      `${off < 0 ? '' : '+'}${percent(off)}`,
      `${Math.round(compileMs)} ms`,
    ];
  });
  return `## Memory of a training step

What a run is told beforehand, and how far the peak of a process grew when it loaded the network and took steps.

${table(['network', 'batch', 'predicted', 'measured', 'off by', 'compile'], lines)}`;
}

function compilerSections({ recheck, compile }: BenchFigures): string {
  const stages = compile.map((c) => [
    c.template,
    ms(c.checkMs),
    ms(c.lowerMs),
    ms(c.differentiateMs),
    ms(c.makeStepMs),
    String(c.stepNodes),
  ]);
  return `## From an edit to the rechecked graph

A chain of ${recheck.nodes} nodes; the target is 5 ms.

${table(
  ['first check', 'edit at the top (all is downstream)', 'edit at the end'],
  [[ms(recheck.firstCheckMs), ms(recheck.editAtTopMs), ms(recheck.editAtEndMs)]],
)}

## Compiling

\`whole step\` is all of it: forward, backward, optimiser, evaluation and probe, with every pass.

${table(['template', 'check', 'lower', 'differentiate', 'whole step', 'nodes of the step'], stages)}`;
}
