import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Screen } from '../../tools/screens/screens.js';
import { screens } from '../../tools/screens/screens.js';
import { withWindow } from './app-window.js';
import { trainedOnce } from './trained-once.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Off: a name must contain the text in view. The names of nodes, numbers and some buttons are fixed (they say in words what is
 * drawn in short: "Language: English" for EN, "416 520 multiply-adds" for 417 k).
 */
const rules = { 'label-content-name-mismatch': { enabled: false } };

/** What axe-core calls serious or critical, as `rule: element`. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ rules, resultTypes: ['violations'] })})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Looks at every screen in both themes. */
async function lookAt(page: Page, shown: readonly Screen[]): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const { name, go } of shown) {
    await go(page);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      await stillness(page);
      found[`${name}, ${theme}`] = await serious(page);
    }
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
}

/** Waits until no colour is on its way to another. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

test('axe-core finds nothing serious on the screen of the first start, light and dark', ({ skip }) =>
  withWindow(
    skip,
    ({ page }) =>
      lookAt(
        page,
        screens.filter(({ fresh }) => fresh),
      ),
    { welcome: true },
  ));

test('axe-core finds nothing serious on any other screen, light and dark', async ({ skip }) =>
  withWindow(
    skip,
    ({ page }) =>
      lookAt(
        page,
        screens.filter(({ fresh }) => !fresh),
      ),
    { root: await trainedOnce() },
  ));
