import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

const openData = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('LeNet-5').waitFor();
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await page.getByRole('grid', { name: 'Images' }).waitFor();
};

/** Images of two classes: bright ones and dark ones, and a file that is no image. */
async function makeFolder(folder: string): Promise<string> {
  const top = join(folder, 'lamps');
  for (const [name, level] of [
    ['dark', 30],
    ['bright', 220],
  ] as const) {
    await mkdir(join(top, name), { recursive: true });
    for (let i = 0; i < 12; i++) {
      const background = { r: level + i, g: level, b: level };
      const image = sharp({ create: { width: 30 + i, height: 24, channels: 3, background } });
      await image.png().toFile(join(top, name, `${i + 1}.png`));
    }
  }
  await writeFile(join(top, 'dark', 'torn.png'), 'torn');
  return top;
}

test('the data is looked at, split, exchanged and made to fit, and every step can be undone', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await openData(page);
    await page.getByRole('button', { name: 'Image 1, label 0' }).click();
    await page.getByText('1 222').first().waitFor();
    const boundary = page.getByRole('slider', { name: 'Train and validation boundary' });
    await boundary.focus();
    await page.keyboard.press('PageDown');
    await page.getByText(/^80 % of/).waitFor();

    await page.getByRole('button', { name: 'Use other data' }).click();
    await page.getByRole('dialog', { name: 'Choose data' }).getByRole('button', { name: /^Wine/ }).click();
    const columns = page.getByRole('region', { name: 'Columns' }).first();
    await columns.getByRole('rowheader', { name: 'alcohol', exact: true }).waitFor();
    await page.getByText('The data has 3 classes, but the network gives 10').waitFor();
    await page.getByRole('button', { name: 'Undo: Change the data' }).click();
    await page.getByRole('heading', { name: 'Handwritten digits' }).waitFor();
    await page.getByRole('button', { name: 'Redo: Change the data' }).click();
    await page.getByRole('button', { name: 'Use these classes' }).click();
    await page.getByText('The data has 3 classes').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Open MLP on wine' }).click();
    await page.getByText('They fit').waitFor();
    await page.getByRole('button', { name: 'Standardise' }).click();
    await page
      .getByRole('region', { name: 'Value range' })
      .getByText(/mean .*, sd 1$/)
      .waitFor();
    expect(errors).toEqual([]);
  }));

test('a folder of images by class is brought, looked at and learnt from', async ({ skip }) => {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-lamps-'));
  const lamps = await makeFolder(folder);
  await withWindow(skip, async ({ page, errors }) => {
    await openData(page);
    await page.getByRole('button', { name: 'Use other data' }).click();
    await page.locator('input[webkitdirectory]').setInputFiles(lamps);
    await page.getByRole('heading', { name: 'lamps' }).waitFor();
    const left = page.getByRole('region', { name: 'Left out' });
    await left.getByText('dark/torn.png').waitFor();
    await left.getByText('no format that can be read').waitFor();
    await page
      .getByRole('button', { name: /^Image \d+, label bright$/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Use these classes' }).click();
    await page.getByRole('button', { name: 'Learn in colour' }).click();
    await page.getByText('28 × 28, colour').waitFor();
    await page.getByText('They fit').waitFor();
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('progressbar', { name: 'Run progress' }).or(page.getByText('Finished')).first().waitFor();
    expect(errors).toEqual([]);
  }).finally(() => rm(folder, { recursive: true }));
});

test('a folder without classes gets a sentence that shows what is expected', async ({ skip }) => {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-loose-'));
  const image = sharp({ create: { width: 4, height: 4, channels: 3, background: { r: 1, g: 2, b: 3 } } });
  for (const name of ['1.png', '2.png']) await image.png().toFile(join(folder, name));
  await withWindow(skip, async ({ page }) => {
    await openData(page);
    await page.getByRole('button', { name: 'Use other data' }).click();
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page
      .getByRole('alert')
      .getByText(/has 2 images and no folders in it\. Put the images of each class/)
      .waitFor();
    await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  }).finally(() => rm(folder, { recursive: true }));
});

test('a table of the user shows its columns, and what is learnt can be chosen', async ({ skip }) => {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-flats-'));
  const rows = Array.from(
    { length: 40 },
    (_, i) => `${i % 7 === 0 ? '' : 20 + i},${i % 2 ? 'Bern' : 'Chur'},${i * 1000}`,
  );
  await writeFile(join(folder, 'flats.csv'), ['size,town,price', ...rows].join('\n'));
  await withWindow(skip, async ({ page, errors }) => {
    await openData(page);
    await page.getByRole('button', { name: 'Use other data' }).click();
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(join(folder, 'flats.csv'));
    await page.getByRole('heading', { name: 'flats.csv' }).waitFor();
    await page.getByText('6 missing').waitFor();
    await page.getByRole('button', { name: 'Set the task to number' }).click();
    await page.getByRole('button', { name: 'Set the Input to vector 3' }).waitFor();
    // Or a network of its own, in one click.
    await page.getByRole('button', { name: 'New network for this data' }).click();
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('flats', { exact: true }).waitFor();
    await page.getByText('They fit').waitFor();
    await page.getByRole('combobox', { name: 'What is learnt' }).selectOption('town');
    await page.getByRole('button', { name: 'Set the task to classes' }).click();
    await page.getByRole('img', { name: /^Examples of each class: most/ }).waitFor();
    expect(errors).toEqual([]);
  }).finally(() => rm(folder, { recursive: true }));
});
