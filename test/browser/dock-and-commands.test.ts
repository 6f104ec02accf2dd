import { expect, test } from 'vitest';
import { network, writeDocument } from '../../engine/document/index.js';
import { withWindow } from './app-window.js';

/** A network whose first Dense layer gets an image: the fix is a Flatten. */
function withoutFlatten(): string {
  const g = network('Without Flatten');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 4 }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  // In one line: the editor indents lines that are typed.
  return JSON.stringify(JSON.parse(writeDocument(g.document())));
}

test('a network edited as text shows its problem, jumps to it, and one click fixes it', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    const dock = page.getByRole('region', { name: 'Dock' });
    await dock.getByText('No problems').waitFor();
    await dock.getByRole('tab', { name: 'Code' }).click();
    await dock.getByText("network('LeNet-5')").waitFor();
    await dock.getByRole('radio', { name: 'JSON' }).click();
    const text = dock.getByRole('textbox', { name: 'Project file as JSON' });
    await text.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('{ "format": "netloom", "nodes": 3 }');
    await dock.getByRole('status').getByText('Line 1').waitFor();
    const apply = dock.getByRole('button', { name: 'Apply to the network' });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    await text.focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    await page.keyboard.press('Escape');
    await text.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(withoutFlatten());
    await apply.click();
    await page.getByRole('button', { name: 'Undo: Edit as text' }).waitFor();

    await dock.getByRole('tab', { name: 'Problems' }).click();
    await dock.getByRole('button', { name: 'Error in dense1', exact: false }).click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByText('Dense').first().waitFor();
    await dock.getByRole('button', { name: 'Insert Flatten' }).click();
    await dock.getByText('No problems').waitFor();
    await dock.getByRole('button', { name: 'multiply-adds', exact: false }).hover();
    await page.getByText('Multiply-adds for one example').waitFor();
    await dock.getByRole('button', { name: 'Collapse dock' }).click();
    await dock.getByRole('button', { name: 'Open dock' }).waitFor();
    expect(errors).toEqual([]);
  }));

const languages = [
  {
    language: 'en',
    palette: 'Command palette',
    add: 'Add Dropout',
    redo: 'Redo',
    find: 'Find a layer',
    place: '1 of 3',
  },
  { language: 'zh', palette: '命令面板', add: '添加 Dropout', redo: '重做', find: '查找层', place: '1 / 3' },
] as const;

test.for(languages)('every command is a few letters away, and so is every layer ($language)', (words, { skip }) =>
  withWindow(
    skip,
    async ({ page, errors }) => {
      await page.getByRole('application').first().waitFor();
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: words.palette });
      await field.fill('redo');
      const redo = page.getByRole('option', { name: words.redo });
      await redo.waitFor();
      expect(await redo.getAttribute('aria-disabled')).toBe('true');
      await field.fill('dropout');
      await page.getByRole('option', { name: words.add }).waitFor();
      await page.keyboard.press('Enter');
      await field.waitFor({ state: 'detached' });
      await page.getByRole('application').first().getByText('dropout1').waitFor();

      await page.keyboard.press('Control+f');
      const find = page.getByRole('search', { name: words.find });
      await find.getByRole('textbox').fill('dense');
      await find.getByText(words.place).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('F6');
      expect(await page.evaluate(() => document.activeElement?.closest('.inspector, .dock') !== null)).toBe(true);
      expect(errors).toEqual([]);
    },
    { language: words.language },
  ),
);
