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
    writeFileSync(join(folder, 'broken.netloom'), '{ "format": "netloom", "title": "<img src=x onerror=alert(1)>",');
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'Open <img src=x onerror=alert(1)>' }).click();
    await page.getByRole('alert').getByText('ends too early').waitFor();
    expect(errors).toEqual([]);
  }));
