import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const library = (page: Page) => page.getByRole('complementary', { name: 'Layer library' });
const figure = (page: Page, shape: string) =>
  inspector(page).getByRole('img', { name: new RegExp(shape.replaceAll(' ', '\\s')) });

/** Selects a layer through the list of those that hold the most parameters. */
async function pick(page: Page, name: string): Promise<void> {
  await inspector(page)
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .click();
  await inspector(page).getByRole('textbox', { name: 'Layer name' }).waitFor();
}

test('a layer is found in Chinese and by its PyTorch name, added by Enter, changed and undone by name', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    const search = library(page).getByRole('searchbox', { name: 'Search layers' });
    const best = library(page).getByRole('treeitem', { selected: true });
    await pick(page, 'conv1');
    await search.fill('卷积');
    await expect.poll(() => best.getAttribute('aria-label')).toBe('Conv2D');
    await search.fill('torch.nn.Linear');
    await expect.poll(() => best.getAttribute('aria-label')).toBe('Dense');
    await search.fill('Conv2d');
    await expect.poll(() => best.getAttribute('aria-label')).toBe('Conv2D');
    await search.press('Enter');
    await page.locator('[data-announcer]').getByText('Conv2D added after conv1').waitFor();

    await figure(page, '28 × 28 × 6 becomes 26 × 26 × 32').waitFor();
    const filters = inspector(page).getByRole('spinbutton', { name: 'Filters' });
    await filters.fill('1');
    await filters.press('End');
    await filters.pressSequentially('2');
    await filters.press('Enter');
    await figure(page, 'becomes 26 × 26 × 12').waitFor();

    await page.getByRole('button', { name: /^Undo: Set filters of conv3/ }).click();
    await figure(page, 'becomes 26 × 26 × 32').waitFor();
    expect(await filters.inputValue()).toBe('32');

    // In a field whose typing is done, Undo is the network's.
    await filters.fill('7');
    await filters.press('Enter');
    await figure(page, 'becomes 26 × 26 × 7').waitFor();
    await filters.press('Control+Z');
    await figure(page, 'becomes 26 × 26 × 32').waitFor();
    expect(await filters.inputValue()).toBe('32');
    await page.getByRole('button', { name: /^Undo: (?!Set filters)/ }).waitFor();
    await filters.press('Control+Shift+Z');
    await figure(page, 'becomes 26 × 26 × 7').waitFor();
    expect(errors).toEqual([]);
  }));

test('a wrong value is refused in place, and the default comes back at a press', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await pick(page, 'conv1');
    const panel = inspector(page);
    const height = panel.getByRole('spinbutton', { name: 'Kernel height' });
    await height.fill('0');
    await panel.getByRole('alert').getByText('1 … 1024').waitFor();
    await height.press('Tab');
    await expect.poll(() => panel.getByRole('alert').count()).toBe(0);
    expect(await height.inputValue()).toBe('5');

    await height.fill('7');
    expect(await panel.getByRole('spinbutton', { name: 'Kernel width' }).inputValue()).toBe('7');
    await panel.getByRole('button', { name: /^Put Kernel size back to 3 × 3/ }).click();
    await figure(page, 'A 3 × 3 window').waitFor();

    await panel.getByRole('radiogroup', { name: 'Padding' }).getByRole('radio', { name: 'custom' }).click();
    await panel.getByRole('spinbutton', { name: 'Padding, top' }).fill('3');
    await figure(page, '28 × 28 × 1 becomes 30 × 28 × 6').waitFor();
    await panel.getByRole('switch', { name: 'Bias' }).click();
    await panel.getByRole('button', { name: 'Parameters: 54' }).waitFor();
    expect(errors).toEqual([]);
  }));

test('every number explains itself, and another way to do it is one press and one step', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await pick(page, 'conv1');
    const panel = inspector(page);
    await panel.getByRole('button', { name: 'Parameters: 156' }).hover();
    await page.getByText('5 × 5 × 1 × 6 + 6 = 156').waitFor();
    await panel.getByRole('button', { name: 'Two 3×3 390' }).click();
    await panel.getByRole('button', { name: 'Parameters: 60' }).waitFor();
    await page.getByRole('button', { name: /^Undo: Set kernel size of conv1/ }).click();
    await panel.getByRole('button', { name: 'Parameters: 156' }).waitFor();

    await panel.getByRole('tab', { name: 'Explain' }).click();
    await panel.getByText('Why 156 parameters?').waitFor();
    await panel.getByRole('button', { name: 'Set it: Stride 2 × 2' }).click();
    await panel.getByText('14 × 14 × 6').first().waitFor();
    await panel.getByRole('tab', { name: 'Weights' }).click();
    await panel.getByText('conv1/kernel').waitFor();
    expect(errors).toEqual([]);
  }));

test('a block is repeated and copied into the file, where its inside can be changed', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await pick(page, 'conv1');
    const panel = inspector(page);
    await library(page).getByRole('treeitem', { name: 'Inception module' }).click();
    await panel.getByRole('textbox', { name: 'Block name' }).waitFor();
    await panel.getByRole('spinbutton', { name: 'Repeat' }).fill('2');
    await panel.getByRole('button', { name: 'Make own copy' }).click();
    await panel.getByRole('button', { name: 'Go inside' }).waitFor();
    await library(page).getByRole('treeitem', { name: 'Inception module, copy' }).waitFor();
    expect(await panel.getByRole('spinbutton', { name: 'Repeat' }).inputValue()).toBe('2');
    expect(errors).toEqual([]);
  }));

test('in a narrow window the library is a rail that opens over the canvas', ({ skip }) =>
  withWindow(
    skip,
    async ({ page, errors }) => {
      expect(await library(page).getByRole('searchbox').count()).toBe(0);
      await library(page).getByRole('button', { name: 'Pooling' }).click();
      await library(page).getByRole('treeitem', { name: 'MaxPool2D', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => library(page).getByRole('searchbox').count()).toBe(0);
      expect(errors).toEqual([]);
    },
    { size: { width: 1024, height: 768 } },
  ));
