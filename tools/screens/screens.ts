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

/** Every screen of the app; docs/screens/README.md says of each where it falls short. */
export const screens: readonly Screen[] = [
  { name: 'first-run', looks: all, fresh: true, go: settled },
  {
    name: 'design',
    looks: all,
    go: async (page) => {
      await canvas(page).getByRole('group').nth(1).click();
      await settled(page);
    },
  },
  { name: 'data', looks: all, go: (page) => mode(page, 1) },
  { name: 'train', looks: all, go: (page) => mode(page, 2) },
  { name: 'evaluate', looks: all, go: (page) => mode(page, 3) },
  { name: 'export', looks: all, go: (page) => mode(page, 4) },
  {
    name: 'gallery',
    looks: all,
    go: async (page) => {
      await page.locator('header').getByRole('button').first().click();
      await settled(page);
    },
  },
];
