import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeDocument } from '../../engine/document/index.js';
import { findTemplate } from '../../templates/index.js';
import { openWindow } from '../window/open-window.js';
import { dragAbout, framesDuring } from './frames.js';
import { longNetwork } from './long-network.js';

/** One figure, what it was measured as, and the most that it may be: a time, or a share of one core. */
export type Figure =
  | { readonly what: string; readonly ms: number; readonly limitMs: number }
  | { readonly what: string; readonly share: number; readonly limitShare: number };

const canvas = (page: Page) => page.getByRole('application').first();

/** A point in the middle of the canvas where the mouse meets a card; from afar cards are lower than a pixel. */
function nodeInView(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(() => {
    const points = [...document.querySelectorAll('[data-canvas-node]')].map((card) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    });
    points.sort((a, b) => Math.abs(a.y - innerHeight / 2) - Math.abs(b.y - innerHeight / 2));
    const met = points.find(({ x, y }) => document.elementFromPoint(x, y)?.closest('.react-flow__node'));
    if (!met) throw new Error('no card in view');
    return met;
  });
}

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

/** Pan and drag over 500 nodes, at 100 % and with all in view. */
export async function fiveHundredNodes(browser: string, root: string): Promise<readonly Figure[]> {
  putProject(root, 'five hundred', writeDocument(longNetwork(500)));
  const window = await openWindow({ browser, root });
  const { page } = window;
  try {
    await canvas(page)
      .getByRole('group', { name: /^Conv2D/ })
      .first()
      .waitFor();
    const paint = await firstPaint(page);
    const box = (await canvas(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const empty = { x: box.x + 40, y: box.y + box.height / 2 };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const figures: Figure[] = [paint];
    for (const [button, level, where, limitMs] of [
      ['Zoom level', /: 100 %$/, 'at 100 %', 20],
      ['Fit network', /: \d %$/, 'with all in view', 33],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('button', { name: level }).waitFor();
      const pan = await framesDuring(page, () => dragAbout(page, empty, 'middle'));
      const node = await nodeInView(page);
      const drag = await framesDuring(page, () => dragAbout(page, node));
      // Also the proof that it was a node that moved.
      await page.getByRole('button', { name: /^Undo: Move/ }).click();
      figures.push(
        { what: `500 nodes, pan ${where}, median frame`, ms: pan.median, limitMs },
        { what: `500 nodes, drag of a node ${where}, median frame`, ms: drag.median, limitMs },
      );
    }
    return figures;
  } finally {
    await window.close();
  }
}

/** From the reload of a window that shows ResNet-50 to its nodes, less what an empty window needs. */
export async function openResNet(browser: string, root: string): Promise<Figure> {
  const template = findTemplate('resnet-50');
  if (!template) throw new Error('no template resnet-50');
  putProject(root, 'ResNet-50', writeDocument(template.graph()));
  const window = await openWindow({ browser, root });
  const { page } = window;
  try {
    await canvas(page)
      .getByRole('group', { name: /^Dense/ })
      .waitFor();
    // The gallery opens it as a user does: no process starts, only the document is read, checked, laid out and drawn.
    await page.locator('header').getByRole('button').first().click();
    const networks = page.getByRole('list', { name: 'Networks' });
    await networks.getByRole('listitem', { name: /^ResNet-50/ }).click();
    const open = page.getByRole('button', { name: 'Open ResNet-50' });
    await open.waitFor();
    const ms = await until(
      page,
      () => open.click(),
      () =>
        canvas(page)
          .getByRole('group', { name: /^Dense/ })
          .first()
          .waitFor(),
    );
    return { what: 'open ResNet-50, blocks folded, to its nodes on the canvas', ms, limitMs: 300 };
  } finally {
    await window.close();
  }
}

/** From a key pressed in a parameter's field to the new shape on the wire behind it. */
export async function editToShape(browser: string, root: string): Promise<Figure> {
  putProject(root, 'LeNet-5', writeDocument(findTemplate('lenet-5')?.graph() ?? longNetwork(10)));
  const window = await openWindow({ browser, root });
  const { page } = window;
  try {
    await canvas(page)
      .getByRole('group', { name: /^Conv2D conv1/ })
      .click();
    const filters = page.getByRole('spinbutton', { name: 'Filters' });
    const times: number[] = [];
    for (const value of ['7', '8', '9', '7', '8', '9', '7', '8', '9']) {
      await filters.focus();
      await filters.press('Control+A');
      // Measured inside the page: a message to it and back costs more than the edit.
      const seen = page.evaluate(
        (name) =>
          new Promise<number>((resolve) => {
            let start = 0;
            globalThis.addEventListener('keydown', () => (start = performance.now()), { once: true, capture: true });
            const look = (): void => {
              if (start > 0 && document.querySelector(`[aria-label*="${name}"]`)) resolve(performance.now() - start);
              else requestAnimationFrame(look);
            };
            look();
          }),
        `Conv2D conv1, output 28 by 28 by ${value}`,
      );
      await filters.press(value);
      times.push(await seen);
    }
    times.sort((a, b) => a - b);
    return { what: 'edit of a parameter to the new shape on the canvas, median', ms: times[4] ?? NaN, limitMs: 50 };
  } finally {
    await window.close();
  }
}

/** How long the window takes to answer a click while it trains and its charts are in view; the slowest of twenty. */
export async function clickWhileTraining(browser: string, root: string): Promise<Figure> {
  const window = await openWindow({ browser, root });
  const { page } = window;
  try {
    await canvas(page)
      .getByRole('group', { name: /^Dense/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('progressbar', { name: 'Run progress' }).waitFor();
    const times: number[] = [];
    const theme = page.getByRole('button', { name: 'Theme' });
    for (let i = 0; i < 20; i++) {
      const seen = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            globalThis.addEventListener(
              'click',
              (event) => {
                requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
              },
              { once: true, capture: true },
            );
          }),
      );
      await theme.click();
      times.push(await seen);
    }
    await page.getByRole('button', { name: 'Stop and keep best' }).click();
    return { what: 'click to the next frame while training, slowest of 20', ms: Math.max(...times), limitMs: 100 };
  } finally {
    await window.close();
  }
}
