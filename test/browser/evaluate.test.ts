import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { withWindow } from './app-window.js';
import { trainedOnce } from './trained-once.js';

let root = '';
beforeAll(async () => {
  root = await trainedOnce();
});

/** A ring, as a mouse draws it. */
async function drawZero(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  const at = (turn: number): [number, number] => [
    box.x + box.width * (0.5 + 0.2 * Math.sin(turn)),
    box.y + box.height * (0.5 - 0.35 * Math.cos(turn)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let i = 1; i <= 40; i++) await page.mouse.move(...at((i * 2 * Math.PI) / 40));
  await page.mouse.up();
}

test('after a training: a cell of the confusion matrix opens its samples, a drawing is answered and runs through the layers', ({
  skip,
}) =>
  withWindow(
    skip,
    async ({ page, context, errors }) => {
      await page.getByRole('tab', { name: 'Evaluate' }).click();
      const matrix = page.getByRole('grid', { name: 'Confusion matrix' });
      await matrix.waitFor();
      const cells = await matrix.getByRole('button').evaluateAll((all) => all.map((b) => b.getAttribute('aria-label')));
      const counts = cells.map((name) => Number(/: (\d+)$/.exec(name ?? '')?.[1]));
      expect([cells.length, cells[0]?.startsWith('True 0, predicted 0: ')]).toEqual([100, true]);
      // A fifth of each class's 1 797.
      expect(counts.reduce((a, b) => a + b, 0)).toBe(359);

      await matrix.getByRole('button', { name: /^True 0, predicted 0: / }).click();
      const samples = page.getByRole('region', { name: 'True 0, predicted 0' });
      expect(await samples.getByRole('button', { name: /^Sample \d+, \d+ %$/ }).count()).toBe(counts[0]);

      await drawZero(page, page.getByRole('img', { name: 'Drawing pad' }));
      const answers = page.getByRole('list', { name: 'Answer' }).getByRole('listitem');
      await answers.first().waitFor();
      await expect.poll(() => answers.first().locator('b').textContent()).toBe('0');
      await page.getByRole('img', { name: 'What the network is given, 8 by 8' }).waitFor();

      const layer = page.getByRole('region', { name: 'What conv2 makes of it' });
      await page.getByRole('button', { name: /^Conv2D conv2/ }).click();
      await expect.poll(() => layer.getByRole('figure').count()).toBe(16);
      await layer.getByText('16 feature maps of your drawing').waitFor();
      await layer.getByRole('radio', { name: 'Kernels' }).click();
      await layer.getByRole('figure', { name: 'Kernel 15' }).waitFor();

      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Report' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^LeNet-5 report \d{4}-\d\d-\d\d\.html$/);
      const report = await readFile(await download.path(), 'utf8');
      const score = await page.locator('.evaluate-score').getByRole('button').first().textContent();
      const wrong = counts.reduce((sum, n, i) => sum + (i % 11 === 0 ? 0 : n), 0);
      expect([
        score !== null && report.includes(`<p class="score">${score}</p>`),
        report.match(/<img /g)?.length,
      ]).toEqual([true, Math.min(wrong, 24)]);
      // Read as its reader does: a file, without the app behind it.
      const reader = await context.newPage();
      await reader.setContent(report);
      expect(await reader.locator('table.matrix tbody tr').count()).toBe(10);
      expect(
        await reader
          .locator('.mistakes img')
          .first()
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      ).toBe(8);
      await reader.close();

      await page.getByRole('button', { name: 'Clear' }).click();
      await answers.first().waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
    },
    { root },
  ));

test('a file with a digit is answered: dark ink on grey paper, in a corner', ({ skip }) =>
  withWindow(
    skip,
    async ({ page, errors }) => {
      await page.getByRole('tab', { name: 'Evaluate' }).click();
      const ring = '<ellipse cx="80" cy="90" rx="32" ry="52" fill="none" stroke="#223" stroke-width="11"/>';
      const paper = '<rect width="400" height="300" fill="#cfcac0"/>';
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${paper}${ring}</svg>`;
      const buffer = await sharp(Buffer.from(svg)).png().toBuffer();
      await page.getByRole('radiogroup', { name: 'What to try' }).getByRole('radio', { name: 'File' }).click();
      const broken = { name: 'zero.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') };
      await page.locator('input[type=file]').setInputFiles(broken);
      await page.getByText('zero.txt is not an image that this window can read. Drop a PNG, JPEG or WebP.').waitFor();
      await page.locator('input[type=file]').setInputFiles({ name: 'zero.png', mimeType: 'image/png', buffer });
      const first = page.getByRole('list', { name: 'Answer' }).getByRole('listitem').first();
      await expect.poll(() => first.locator('b').textContent()).toBe('0');
      await page.getByRole('img', { name: 'What the network is given, 8 by 8' }).waitFor();
      await page.getByText('feature maps of your file').waitFor();
      expect(errors).toEqual([]);
    },
    { root },
  ));

test('the pad can be drawn on with the keyboard alone', ({ skip }) =>
  withWindow(
    skip,
    async ({ page }) => {
      await page.getByRole('tab', { name: 'Evaluate' }).click();
      const pad = page.getByRole('application', { name: /^Draw with the keyboard/ });
      await pad.focus();
      await page.keyboard.press('Space');
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
      const answers = page.getByRole('list', { name: 'Answer' }).getByRole('listitem');
      await expect.poll(() => answers.count()).toBe(5);
      await page.keyboard.press('Delete');
      await expect.poll(() => answers.count()).toBe(0);
    },
    { root },
  ));

test('a row of a table is tried with sliders, in Chinese', ({ skip }) =>
  withWindow(
    skip,
    async ({ page, errors }) => {
      await page.getByRole('tab', { name: '评估' }).click();
      const run = page.getByRole('combobox', { name: '训练' });
      await run.waitFor();
      const optionsOf = (group: string) => run.locator(`optgroup[label="${group}"] option`);
      const own = await optionsOf('LeNet-5 的训练').evaluateAll((all) => all.map((o) => o.textContent?.slice(0, 4)));
      expect(own).toEqual(['训练 2', '训练 1']);
      const iris = optionsOf('其他网络');
      expect(await iris.textContent()).toMatch(/^\S.* 的训练 1 · /);
      await run.selectOption(await iris.evaluate((option) => (option as HTMLOptionElement).value));
      const first = page.getByRole('list', { name: '回答' }).getByRole('listitem').first();
      await first.waitFor();
      await page.getByText(/；当前打开的是 LeNet-5。$/).waitFor();
      const petalWidth = page.getByRole('slider', { name: /^petal width/ });
      await petalWidth.focus();
      await page.keyboard.press('Home');
      await page.getByRole('slider', { name: /^petal length/ }).focus();
      await page.keyboard.press('Home');
      await expect.poll(() => first.locator('b').textContent()).toBe('setosa');
      expect(errors).toEqual([]);
    },
    { root, language: 'zh' },
  ));
