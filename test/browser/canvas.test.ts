import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

const canvas = (page: Page) => page.getByRole('application', { name: /^Network canvas, LeNet-5/ });
const wires = (page: Page) =>
  page.locator('.react-flow__edge').evaluateAll((all) => all.map((wire) => wire.getAttribute('aria-label')));

async function dragWire(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = await Promise.all([
    page.locator(`.port.source[data-nodeid="${from}"]`).boundingBox(),
    page.locator(`.port.target[data-nodeid="${to}"]`).boundingBox(),
  ]);
  if (!start || !end) throw new Error(`no ports at ${from} and ${to}`);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 80, start.y + 10, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
}

test('a network is drawn by mouse: dropped on a wire, refused with its cure, taken out again', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await page.getByRole('group', { name: 'Conv2D conv1, output 28 by 28 by 6' }).waitFor();
    expect(await wires(page)).toContain('conv1 to pool1, 28 by 28 by 6');

    const label = await page.locator('.wire-label', { hasText: '400n' }).boundingBox();
    const area = await canvas(page).boundingBox();
    if (!label || !area) throw new Error('the shape behind flatten1 is not drawn');
    const dropout = page.getByRole('treeitem', { name: 'Dropout', exact: true });
    await dropout.scrollIntoViewIfNeeded();
    const targetPosition = { x: label.x - area.x - 8, y: label.y - area.y + 8 };
    await dropout.dragTo(canvas(page), { targetPosition });
    await page.getByRole('group', { name: 'Dropout dropout1, output 400' }).waitFor();
    expect(await wires(page)).toContain('flatten1 to dropout1, 400');
    const toolbar = page.getByRole('toolbar', { name: 'Selected layer' });
    await toolbar.getByRole('button', { name: 'Bypass' }).click();
    expect(await toolbar.getByRole('button', { name: 'Bypass' }).getAttribute('aria-pressed')).toBe('true');

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Fit network' }).click();
    await dragWire(page, 'pool2', 'dense2');
    await page.mouse.up();
    const refusal = page.getByRole('alertdialog', { name: 'Does not fit here' });
    expect(await refusal.locator('dd').allInnerTexts()).toEqual(['image 5h×5w×16c', 'vector']);
    await refusal.getByRole('button', { name: 'Insert Flatten' }).click();
    await page.getByRole('group', { name: 'Flatten flatten2, output 400' }).waitFor();
    expect(await wires(page)).toContain('flatten2 to dense2, 400');
    await page.getByRole('button', { name: 'Undo: Add flatten' }).click();

    await page.getByRole('group', { name: /^Dropout dropout1/ }).click();
    await page.keyboard.press('Delete');
    await page.getByRole('group', { name: /^Dropout/ }).waitFor({ state: 'detached' });
    expect(await wires(page)).toContain('flatten1 to dense1, 400');
    expect(errors).toEqual([]);
  }));

test('the same by keyboard alone', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await page.getByRole('group', { name: 'Conv2D conv1, output 28 by 28 by 6' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const reaches = (name: string) =>
      page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
    await canvas(page).focus();
    await page.keyboard.press('ArrowDown');
    await reaches('Input input1, output 28 by 28 by 1');
    await page.keyboard.press('ArrowDown');
    await reaches('Conv2D conv1, output 28 by 28 by 6');
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Add after conv1' }).fill('batch');
    await page.keyboard.press('Enter');
    await reaches('BatchNorm norm1, output 28 by 28 by 6');
    await page.keyboard.press('Delete');
    await reaches('Conv2D conv1, output 28 by 28 by 6');
    expect(await wires(page)).toContain('conv1 to pool1, 28 by 28 by 6');
    await page.keyboard.press('c');
    const choice = page.getByRole('dialog', { name: 'Connect conv1 to …' });
    await choice.getByRole('combobox').fill('dense1');
    expect(await choice.innerText()).toContain('Put a Flatten layer before it.');
    await page.keyboard.press('Escape');
    await reaches('Conv2D conv1, output 28 by 28 by 6');
    expect(await focused()).toBe('Conv2D conv1, output 28 by 28 by 6');

    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await page.getByRole('group', { name: 'Conv2D conv3, not connected' }).waitFor();
    await page.getByRole('button', { name: 'Undo: Paste nodes (1)' }).waitFor();
    expect(errors).toEqual([]);
  }));
