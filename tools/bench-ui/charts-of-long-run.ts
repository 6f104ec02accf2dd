import type { Page } from 'playwright-core';
import { valueOf } from '../../engine/base/index.js';
import { applyCommand, writeDocument } from '../../engine/document/index.js';
import { findTemplate } from '../../templates/index.js';
import { openWindow } from '../window/open-window.js';
import type { Figure } from './measures.js';
import { putProject } from './measures.js';

const recordedSteps = 100_000;
const watchedMs = 20_000;

/**
 * What the page's thread does in 20 s while a run is under way that has recorded 100 000 steps and its Train screen is in
 * view: everything is counted (scripts, styles, layout and painting of charts, tints, figures and the top bar; reading what
 * the host tells), so charts and tints take less. The run is a real one: a small network on the digits, one example a
 * batch.
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
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const busy = async (): Promise<{ readonly at: number; readonly busy: number }> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return { at: of('Timestamp'), busy: of('TaskDuration') };
    };
    const before = await busy();
    await page.waitForTimeout(watchedMs);
    const after = await busy();
    await page.getByRole('button', { name: 'Stop and keep best' }).click();
    return {
      what: 'the page while training with 100 000 steps recorded, charts and tints in view, share of a core',
      share: (after.busy - before.busy) / (after.at - before.at),
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
