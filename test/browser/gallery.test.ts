import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

test('two networks of the gallery are compared, and one opens as a new project', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await page.getByRole('button', { name: 'Gallery of networks' }).click();
    const list = page.getByRole('list', { name: 'Networks' });
    await list.getByRole('listitem', { name: 'LeNet-5, 1998, small' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('digit');
    await list.getByRole('checkbox', { name: 'Compare LeNet-5' }).check();
    await list.getByRole('checkbox', { name: 'Compare MLP on digits' }).check();
    const table = page.getByRole('table', { name: 'Difference' });
    expect(await table.getByRole('row', { name: 'Parameters' }).innerText()).toMatch(/61\s706\s+17\s226/);
    expect(await table.getByRole('row', { name: 'Layers with weights' }).innerText()).toMatch(/5\s+3/);

    await page.getByRole('button', { name: 'Clear' }).click();
    const card = list.getByRole('button', { name: 'LeNet-5', exact: true });
    await card.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open MLP on digits' }).click();
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('MLP on digits').waitFor();
    expect(errors).toEqual([]);
  }));
