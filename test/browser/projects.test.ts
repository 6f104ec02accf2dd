import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

test('a title is edited, saved by itself and there again after a reload; another window is told of a conflict', ({
  skip,
}) =>
  withWindow(skip, async ({ page, root, errors }) => {
    const crumb = page.getByRole('navigation', { name: 'Breadcrumb' });
    await crumb.getByRole('button', { name: 'LeNet-5' }).click();
    const field = crumb.getByRole('textbox', { name: 'Network title' });
    await field.fill('My digits');
    await field.press('Enter');
    const saved = page.getByRole('status').getByText('Saved', { exact: true });
    await saved.waitFor();
    const folder = join(root, 'projects');
    expect(readdirSync(folder)).toEqual(['My digits.netloom']);
    await page.reload();
    await crumb.getByRole('button', { name: 'My digits' }).waitFor();

    // Somebody else writes the file; this window changes it too.
    const path = join(folder, 'My digits.netloom');
    writeFileSync(path, readFileSync(path, 'utf8').replace('My digits', 'Theirs'));
    await crumb.getByRole('button', { name: 'My digits' }).click();
    await field.fill('Mine');
    await field.press('Enter');
    await page.getByRole('alertdialog', { name: 'Mine was changed elsewhere' }).waitFor();
    await page.getByRole('button', { name: 'Save mine as a copy' }).click();
    await crumb.getByRole('button', { name: 'Mine copy' }).waitFor();
    await saved.waitFor();
    expect(readdirSync(folder).sort()).toEqual(['Mine copy.netloom', 'My digits.netloom']);
    expect(readFileSync(path, 'utf8')).toContain('Theirs');

    // Open the other one, and one that nobody can read.
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'Open Theirs' }).click();
    await crumb.getByRole('button', { name: 'Theirs' }).waitFor();

    // A new one, saved under another name; another is renamed in the list, deleted and brought back.
    const choose = async (command: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(command);
      await page.keyboard.press('Enter');
    };
    await choose('New blank network');
    await crumb.getByRole('button', { name: 'Untitled' }).waitFor();
    await choose('Save as');
    const saveAs = page.getByRole('dialog', { name: 'Save as' });
    await saveAs.getByRole('textbox', { name: 'Network title' }).fill('Third');
    await saveAs.getByRole('button', { name: 'Save' }).click();
    await crumb.getByRole('button', { name: 'Third' }).waitFor();
    await page.getByText('Saved as Third').waitFor();
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'More for Theirs' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    const rename = page.getByRole('dialog', { name: 'Rename' });
    await rename.getByRole('textbox', { name: 'Network title' }).fill('Fourth');
    await rename.getByRole('button', { name: 'Rename' }).click();
    const fourth = page.getByRole('button', { name: 'Open Fourth' });
    await fourth.waitFor();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['Fourth.netloom', 'Third.netloom']));
    expect(readdirSync(folder)).not.toContain('My digits.netloom');
    await page.getByRole('button', { name: 'More for Fourth' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page
      .getByRole('alertdialog', { name: 'Delete Fourth' })
      .getByRole('button', { name: 'Delete the project' })
      .click();
    await page.getByRole('button', { name: 'Open Third' }).waitFor();
    await fourth.waitFor({ state: 'detached' });
    expect(readdirSync(folder)).not.toContain('Fourth.netloom');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.keyboard.press('Control+o');
    await fourth.click();
    await crumb.getByRole('button', { name: 'Fourth' }).waitFor();

    writeFileSync(join(folder, 'broken.netloom'), '{ "format": "netloom", "title": "<img src=x onerror=alert(1)>",');
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'Open <img src=x onerror=alert(1)>' }).click();
    await page.getByRole('alert').getByText('ends too early').waitFor();
    expect(errors).toEqual([]);
  }));
