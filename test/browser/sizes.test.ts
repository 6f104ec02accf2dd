import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screens } from '../../tools/screens/screens.js';
import { withWindow } from './app-window.js';
import { trainedOnce } from './trained-once.js';

/** 960 x 540 is 1920 x 1080 at a zoom of 200 %. */
const sizes = [
  [960, 540],
  [1024, 768],
  [1440, 900],
  [2560, 1440],
] as const;

/** What cannot be reached or hides something: controls of the top bar outside the window or over each other, and a page that is wider than the window. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const shown = [...document.querySelectorAll<HTMLElement>('header button, header [role=tab]')].filter(
      (element) => element.offsetParent !== null,
    );
    const boxes = shown.map((element) => ({
      name: element.ariaLabel ?? element.textContent,
      box: element.getBoundingClientRect(),
    }));
    for (const [i, { name, box }] of boxes.entries()) {
      if (box.left < 0 || box.right > width + 0.5) faults.push(`${name} is outside`);
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1) faults.push(`${name} is over ${other.name}`);
      }
    }
    return faults;
  });
}

test.for(['en', 'zh'] as const)(
  'at every size everything of the top bar can be reached on every screen (%s)',
  async (language, { skip }) =>
    withWindow(
      skip,
      async ({ page }) => {
        const found: Record<string, string[]> = {};
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          for (const { name, go } of screens.filter(({ fresh }) => !fresh)) {
            await go(page);
            found[`${name} at ${width} x ${height}`] = await misplaced(page);
          }
        }
        expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
      },
      { root: await trainedOnce(), language },
    ),
);
