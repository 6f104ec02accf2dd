import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
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
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ rules })})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe.each(['light', 'dark'] as const)('%s: axe-core finds nothing serious', (theme) => {
  const dark = theme === 'dark';

  it('on the screen of the first start', ({ skip }) =>
    withWindow(
      skip,
      async ({ page }) => {
        await screens.find(({ fresh }) => fresh)?.go(page);
        expect(await serious(page)).toEqual([]);
      },
      { dark, welcome: true },
    ));

  it('on any other screen', async ({ skip }) =>
    withWindow(
      skip,
      async ({ page }) => {
        const found: Record<string, string[]> = {};
        for (const { name, go } of screens.filter(({ fresh }) => !fresh)) {
          await go(page);
          found[name] = await serious(page);
        }
        expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
      },
      { dark, root: await trainedOnce() },
    ));
});
