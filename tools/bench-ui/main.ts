import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '#bootstrap/chromium';
import { packageFile } from '../../main/package-files.js';
import { chartsOfLongRun } from './charts-of-long-run.js';
import type { Figure } from './measures.js';
import { clickWhileTraining, editToShape, fiveHundredNodes, openResNet } from './measures.js';

const page = packageFile('docs/benchmarks.md');
const heading = '\n## The window\n';

/** `npm run bench:ui`: how quick the window is in a real Chromium without a GPU; the end of docs/benchmarks.md. */
async function main(): Promise<number> {
  const browser = findChromium();
  if (browser === undefined) {
    process.stderr.write('There is no Chromium here; NETLOOM_CHROMIUM names one.\n');
    return 1;
  }
  const load = loadavg()[0] ?? 0;
  const figures: Figure[] = [];
  const measures: readonly ((browser: string, root: string) => Promise<Figure | readonly Figure[]>)[] = [
    fiveHundredNodes,
    openResNet,
    editToShape,
    clickWhileTraining,
    chartsOfLongRun,
  ];
  for (const measure of measures) {
    const root = mkdtempSync(join(tmpdir(), 'netloom-bench-'));
    try {
      figures.push(...[await measure(browser, root)].flat());
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  const section = report(figures, load);
  process.stdout.write(section);
  const text = readFileSync(page, 'utf8');
  const at = text.indexOf(heading);
  writeFileSync(page, `${(at < 0 ? text : text.slice(0, at)).trimEnd()}\n${section}`);
  return 0;
}

function report(figures: readonly Figure[], load: number): string {
  const rows = figures.map((figure) => {
    const [came, limit] =
      'ms' in figure
        ? [`${figure.ms.toFixed(0)} ms`, `${figure.limitMs} ms`]
        : [`${(100 * figure.share).toFixed(1)} %`, `${100 * figure.limitShare} %`];
    return `| ${figure.what} | ${came} | ${limit} |`;
  });
  return `${heading}
Made by \`npm run bench:ui\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model ?? ''}, ${cpus().length} threads, Chromium without a GPU. Load average at the
start: ${load.toFixed(1)}.

| what | measured | at most |
| --- | --- | --- |
${rows.join('\n')}
`;
}

process.exitCode = await main();
