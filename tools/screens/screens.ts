import type { Page } from 'playwright-core';

/** How a picture is taken: the theme, the language or the size that differs from the usual one. */
export type Look = 'light' | 'dark' | 'zh' | 'narrow';

/** One screen and the way to it. */
export interface Screen {
  readonly name: string;
  readonly looks: readonly Look[];
  /** Of an app that is started for the first time. */
  readonly fresh?: true;
  go(page: Page): Promise<void>;
}

/** Up to this width Train shows its layers without an example of the data. */
const narrowSpine = 1180;

const all: readonly Look[] = ['light', 'dark', 'zh', 'narrow'];

/** Modes by their place in the row of tabs, since their names depend on the language. */
async function mode(page: Page, index: number): Promise<void> {
  await page.getByRole('tablist').first().getByRole('tab').nth(index).click();
  await settled(page);
}

/** Nothing moves any more and nothing is being fetched. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)).catch(() => {}),
  );
}

const canvas = (page: Page) => page.getByRole('application').first();

/** Goes to a mode and waits for what it shows once it knows everything. */
async function modeWith(page: Page, index: number, shown: string): Promise<void> {
  await mode(page, index);
  await page.locator(shown).first().waitFor();
  await settled(page);
}

/** Every screen of the app; docs/screens/README.md says of each where it falls short. */
export const screens: readonly Screen[] = [
  {
    name: 'first-run',
    looks: all,
    fresh: true,
    go: (page) =>
      page
        .locator('.welcome-bars')
        .first()
        .waitFor()
        .then(() => settled(page)),
  },
  {
    name: 'design',
    looks: all,
    go: async (page) => {
      await mode(page, 0);
      await canvas(page).getByRole('group').nth(1).click();
      await settled(page);
    },
  },
  { name: 'data', looks: all, go: (page) => modeWith(page, 1, '[role=grid] img, [role=grid] canvas') },
  {
    name: 'train',
    looks: all,
    go: async (page) => {
      await mode(page, 2);
      await page.locator('.run-table-number').first().click();
      await page.locator('.recharts-surface').nth(1).waitFor();
      if ((page.viewportSize()?.width ?? 0) > narrowSpine) await page.locator('.input-sample').waitFor();
      await settled(page);
    },
  },
  { name: 'evaluate', looks: all, go: (page) => modeWith(page, 3, '[role=grid]') },
  {
    name: 'export',
    looks: all,
    go: async (page) => {
      await mode(page, 4);
      const again = page.locator('.export-seal');
      await page.getByRole('button', { name: /ONNX/ }).and(page.locator('.large')).first().click();
      await again.waitFor();
      await settled(page);
    },
  },
  {
    name: 'gallery',
    looks: all,
    go: async (page) => {
      await page.locator('header').getByRole('button').first().click();
      await settled(page);
    },
  },
];
