import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeDocument } from '../../engine/document/index.js';
import { findTemplate } from '../../templates/index.js';
import { openWindow } from '../window/open-window.js';
import { dragAbout, framesDuring } from './frames.js';
import { longNetwork } from './long-network.js';

/** One figure, what it was measured as, and the most that it may be. */
export interface Figure {
  readonly what: string;
  readonly ms: number;
  readonly limitMs: number;
}

const canvas = (page: Page) => page.getByRole('application');

/** Writes a network as the project that the window opens. */
export function putProject(root: string, name: string, text: string): void {
  mkdirSync(join(root, 'projects'), { recursive: true });
  writeFileSync(join(root, 'projects', `${name}.netloom`), text);
}

/** Milliseconds until something is there, by the page's own clock. */
async function until(page: Page, act: () => Promise<void>, there: () => Promise<void>): Promise<number> {
  const start = await page.evaluate(() => performance.now());
  await act();
  await there();
  return (await page.evaluate(() => performance.now())) - start;
}

/** From the first request to the first thing painted. */
export async function firstPaint(page: Page): Promise<Figure> {
  const ms = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
  );
  return { what: 'first paint', ms, limitMs: 1500 };
}

/** Pan and drag over 500 nodes at 100 % and with all in view, and an edit that changes every shape behind it. */
export async function fiveHundredNodes(browser: string, root: string): Promise<readonly Figure[]> {
  putProject(root, 'five hundred', writeDocument(longNetwork(500)));
  const window = await openWindow({ browser, root });
  const { page } = window;
  try {
    await canvas(page).getByRole('group').first().waitFor();
    const paint = await firstPaint(page);
    const box = (await canvas(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const empty = { x: box.x + 40, y: box.y + box.height / 2 };
    await page.getByRole('button', { name: 'Zoom level' }).click();
    const atFull = await framesDuring(page, () => dragAbout(page, empty));
    await page.getByRole('button', { name: 'Fit network' }).click();
    const inView = await framesDuring(page, () => dragAbout(page, empty));
    return [
      paint,
      { what: '500 nodes, pan at 100 %, median frame', ms: atFull.median, limitMs: 20 },
      { what: '500 nodes, pan with all in view, median frame', ms: inView.median, limitMs: 33 },
    ];
  } finally {
    await window.close();
  }
}

/** From the choice of ResNet-50 to its blocks on the canvas. */
export async function openResNet(browser: string, root: string): Promise<Figure> {
  const template = findTemplate('resnet-50');
  if (!template) throw new Error('no template resnet-50');
  putProject(root, 'ResNet-50', writeDocument(template.graph()));
  const window = await openWindow({ browser, root });
  const { page } = window;
  try {
    await canvas(page).getByRole('group').first().waitFor();
    const ms = await until(
      page,
      () => page.reload().then(() => undefined),
      () => canvas(page).getByRole('group').first().waitFor(),
    );
    return { what: 'ResNet-50, blocks folded: from reload to nodes', ms, limitMs: 300 };
  } finally {
    await window.close();
  }
}
