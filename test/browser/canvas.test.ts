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

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

/** Runs in the page: which of the window's parts the keyboard is in. */
function partWithFocus(): string | undefined {
  const parts = ['top-bar', 'library', 'network-canvas', 'inspector', 'dock'];
  return parts.find((part) => document.activeElement?.closest(`.${part}`));
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
    await page.getByRole('button', { name: 'Undo: Add Flatten flatten2' }).click();

    await page.getByRole('group', { name: /^Dropout dropout1/ }).click();
    await page.keyboard.press('Delete');
    await page.getByRole('group', { name: /^Dropout/ }).waitFor({ state: 'detached' });
    expect(await wires(page)).toContain('flatten1 to dense1, 400');

    // A wire let go in the void asks what to add there; one end of a wire is moved to another port.
    await dragWire(page, 'pool2', 'pool2');
    await page.mouse.move(area.x + 60, area.y + area.height - 80, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('combobox', { name: 'Add after pool2' }).fill('dropout');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Dropout dropout1, output 5 by 5 by 16' }).waitFor();
    expect(await wires(page)).toContain('pool2 to dropout1, 5 by 5 by 16');
    await page.getByRole('button', { name: 'Undo: Add Dropout dropout1' }).click();
    const source = page.locator('.port.source[data-nodeid="dense1"]');
    const target = page.locator('.port.source[data-nodeid="flatten1"]');
    const [from, to] = await Promise.all([source.boundingBox(), target.boundingBox()]);
    if (!from || !to) throw new Error('no ports at dense1 and flatten1');
    // A port is one canvas unit wide; the end of a wire is taken hold of beside it.
    await page.mouse.move(from.x, from.y + 14 * from.width);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('button', { name: /^Undo: Connect flatten1 to dense2/ }).waitFor();
    expect(await wires(page)).toContain('flatten1 to dense2, 400');
    expect(await wires(page)).not.toContain('dense1 to dense2, 120');

    // A comment and a group: written, dragged as a whole, and undone by name.
    await command(page, 'Add a comment');
    await page.getByRole('textbox', { name: 'Text of the comment' }).fill('Edges first');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('group', { name: 'Comment: Edges first' }).waitFor();
    await page.getByRole('group', { name: /^Conv2D conv2/ }).click();
    await page.getByRole('group', { name: /^MaxPool2D pool2/ }).click({ modifiers: ['Shift'] });
    await command(page, 'Group the selected layers');
    const group = page.getByRole('group', { name: 'Group, 2 layers' });
    const title = await group.getByText('Group').boundingBox();
    if (!title) throw new Error('the group has no title');
    await page.mouse.move(title.x + 10, title.y + 10);
    await page.mouse.down();
    await page.mouse.move(title.x + 110, title.y + 10, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Undo: Move Conv2D conv2 and MaxPool2D pool2' }).click();
    await page.getByRole('button', { name: 'Undo: Group Conv2D conv2 and MaxPool2D pool2' }).click();
    await group.waitFor({ state: 'detached' });
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

    const lens = (name: string) =>
      page.getByRole('group', { name: 'Lens' }).getByRole('button', { name, pressed: true });
    await page.keyboard.press('l');
    await lens('Memory').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('button', { name: 'Undo: Move Conv2D conv1' }).waitFor();
    const described = page.getByRole('group', { name: 'Conv2D conv1, output 28 by 28 by 6' });
    expect(await described.getAttribute('aria-description')).toMatch(/, layer 2 of 10$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.inspector'));
    await page.keyboard.press('Escape');
    await reaches('Conv2D conv1, output 28 by 28 by 6');
    const parts: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('F6');
      parts.push(await page.evaluate(partWithFocus));
    }
    expect(parts).toEqual(['inspector', 'dock', 'top-bar', 'library', 'network-canvas']);

    // A block of two layers: opened and folded in place, entered and left.
    await page.getByRole('group', { name: /^Conv2D conv1/ }).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+g');
    const block = page.getByRole('group', { name: 'block1 block1, output 14 by 14 by 6' });
    await block.focus();
    await page.keyboard.press(' ');
    await page.getByRole('group', { name: 'block1 block1, open, 2 layers, output 14 by 14 by 6' }).waitFor();
    await page.keyboard.press(' ');
    await block.dblclick();
    await page.getByRole('application', { name: /4 layers$/ }).waitFor();
    const crumb = page.getByRole('navigation', { name: 'Breadcrumb' });
    await crumb.getByRole('button', { name: 'LeNet-5' }).click();
    await block.waitFor();
    await page.getByRole('button', { name: /^Undo: Make a block of 2 nodes/ }).click();

    await page.getByRole('group', { name: /^Conv2D conv1/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    const copy = page.getByRole('group', { name: 'Conv2D conv3, not connected' });
    await copy.getByText('left out of training').waitFor();
    await page.getByRole('button', { name: 'Undo: Paste Conv2D conv3' }).waitFor();
    await page.getByRole('region', { name: 'Dock' }).getByText('left out of training').waitFor();

    // Into another project as text.
    await page.getByRole('button', { name: 'Gallery of networks' }).click();
    await page.getByRole('listitem', { name: /^MLP on digits/ }).click();
    await page.getByRole('button', { name: 'Open MLP on digits' }).click();
    await page.getByRole('application', { name: /^Network canvas, MLP on digits/ }).focus();
    await page.keyboard.press('Control+v');
    await page.getByRole('button', { name: 'Undo: Paste Conv2D conv1' }).waitFor();
    await page.getByRole('group', { name: 'Conv2D conv1, not connected' }).waitFor();
    expect(errors).toEqual([]);
  }));
