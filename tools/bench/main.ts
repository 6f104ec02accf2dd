import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { compileFigures } from './compile-times.js';
import { recheckFigures } from './recheck.js';
import { report } from './report.js';
import { trainingFigures } from './training-speed.js';

/**
 * `npm run bench [-- --json]`: measures and writes docs/benchmarks.md. Peers take part where `python3 -c "import torch"`
 * works; figures of different runs must not be compared, since machines swing.
 */
async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  const threads = availableParallelism();
  const say = (text: string): void => void (json || process.stdout.write(`${text}\n`));
  say('edit to rechecked ...');
  const recheck = recheckFigures();
  say('compile ...');
  const compile = ['lenet-5', 'resnet-mini'].map(compileFigures);
  say('training, beside PyTorch where it is ...');
  const rows = [await trainingFigures(64, threads)];
  const figures = {
    machine: { cpu: cpus()[0]?.model.trim() ?? '', threads, memoryBytes: totalmem() },
    versions: { node: process.versions.node, date: new Date().toISOString().slice(0, 10) },
    recheck,
    compile,
    rows,
  };
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else {
    writeFileSync('docs/benchmarks.md', report(figures));
    say(report(figures));
    say('written to docs/benchmarks.md');
  }
}

void main();
