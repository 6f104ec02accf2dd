import type { CompileFigures } from './compile-times.js';
import type { RecheckFigures } from './recheck.js';
import type { TrainingFigures } from './training-speed.js';

/** Everything that one benchmark run measured. */
export interface Figures {
  readonly machine: { readonly cpu: string; readonly threads: number; readonly memoryBytes: number };
  readonly versions: { readonly node: string; readonly date: string };
  readonly recheck: RecheckFigures;
  readonly compile: readonly CompileFigures[];
  readonly rows: readonly TrainingFigures[];
}

/** The page docs/benchmarks.md. */
export function report({ machine, versions, recheck, compile, rows }: Figures): string {
  const ms = (x: number): string => `${x.toFixed(2)} ms`;
  const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  const rate = (x: number): string => Math.round(x).toLocaleString('en-US');
  const compileRows = compile.map(
    (c) =>
      `| ${c.template} | ${ms(c.checkMs)} | ${ms(c.lowerMs)} | ${ms(c.differentiateMs)} | ${ms(c.makeStepMs)} | ${c.stepNodes} |`,
  );
  const trainingRows = rows.flatMap((row) => [
    `| ${row.net} | ${row.batch} | ${row.executor} | ${rate(row.examplesPerSecond)} | ${mb(row.peakMemoryBytes)} | |`,
    ...row.peers.map(
      (p) =>
        `| ${row.net} | ${row.batch} | ${p.name} | ${rate(p.examplesPerSecond)} | ${mb(p.peakMemoryBytes)} | ${p.ratio.toFixed(2)} |`,
    ),
  ]);
  return `# Benchmarks

Made by \`npm run bench\` on ${versions.date}: ${machine.cpu}, ${machine.threads} threads, ${mb(machine.memoryBytes)} memory, Node ${versions.node}.
Medians. Machines swing by a factor of three within minutes, so only figures of the same run are compared.

## From an edit to the rechecked graph

A chain of ${recheck.nodes} nodes; the target is 5 ms.

| first check | edit at the top (all is downstream) | edit at the end |
| --- | --- | --- |
| ${ms(recheck.firstCheckMs)} | ${ms(recheck.editAtTopMs)} | ${ms(recheck.editAtEndMs)} |

## Compiling

\`whole step\` is all of it: forward, backward, optimiser, evaluation and probe, with every pass.

| template | check | lower | differentiate | whole step | nodes of the step |
| --- | --- | --- | --- | --- | --- |
${compileRows.join('\n')}

## Training

Forward, backward and Adam on one batch, in turns with the peer (PyTorch eager, best of three processes, the same number of threads).
Ratio: ours / peer.

| network | batch | what | examples/s | peak memory | ratio |
| --- | --- | --- | --- | --- | --- |
${trainingRows.join('\n')}
${rows.every((row) => row.peers.length === 0) ? '\nPyTorch was not installed here, so there is no peer.\n' : ''}`;
}
