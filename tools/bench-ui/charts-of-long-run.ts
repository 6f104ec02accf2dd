import type { Browser, Page } from 'playwright-core';
import { valueOf } from '../../engine/base/index.js';
import { applyCommand, writeDocument } from '../../engine/document/index.js';
import { findTemplate } from '../../templates/index.js';
import { openWindow } from '../window/open-window.js';
import type { Figure } from './measures.js';
import { putProject } from './measures.js';

const recordedSteps = 100_000;
const watchedMs = 20_000;

/**
 * Processor time of the page in 20 s, while a run is under way that has recorded 100 000 steps and its Train screen is in
 * view, as a share of a core. All of the page's process is counted (scripts, styles, layout, painting, and reading what the
 * host tells), and that which puts its pictures together in place of a graphics card; so charts and tints alone take less.
 * The run is a real one: a small network on the digits, one example a batch.
 */
export async function chartsOfLongRun(browser: string, root: string): Promise<Figure> {
  putProject(root, 'long run', longRun());
  const window = await openWindow({ browser, root });
  const { page, context } = window;
  try {
    await page.getByRole('application').first().getByRole('group').first().waitFor();
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('progressbar', { name: 'Run progress' }).waitFor();
    await recorded(page, recordedSteps);
    const processes = await (context.browser() as Browser).newBrowserCDPSession();
    const processorSeconds = async (): Promise<number> => {
      const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
      const own = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
      return own.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const [start, before] = [performance.now(), await processorSeconds()];
    await page.waitForTimeout(watchedMs);
    const share = (1000 * ((await processorSeconds()) - before)) / (performance.now() - start);
    await page.getByRole('button', { name: 'Stop and keep best' }).click();
    return {
      what: 'the page while training with 100 000 steps recorded, charts and tints in view, share of a core',
      share,
      limitShare: 0.15,
    };
  } finally {
    await window.close();
  }
}

function longRun(): string {
  const template = findTemplate('mlp-digits');
  if (!template) throw new Error('no template mlp-digits');
  const settings = { epochs: 100_000, batchSize: 1, patience: 0 };
  return writeDocument(valueOf(applyCommand(template.graph(), { command: 'setTraining', args: { settings } })));
}

/** Waits for so many steps, as the header of the run tells them: `epoch 3 of 100000, step 40 of 1 222`. */
async function recorded(page: Page, steps: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const text = document.querySelector('.run-header-where')?.textContent ?? '';
      const [epoch = 0, , step = 0, perEpoch = 0] = Array.from(text.matchAll(/\d[\d\u202f]*/g), ([digits]) =>
        Number(digits.replaceAll('\u202f', '')),
      );
      return (epoch - 1) * perEpoch + step >= wanted;
    },
    steps,
    { timeout: 600_000, polling: 1000 },
  );
}
