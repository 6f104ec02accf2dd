import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

test('the first window shows a working network', ({ skip }) =>
  withWindow(skip, async ({ page, errors }) => {
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('LeNet-5').waitFor();
    expect(errors).toEqual([]);
  }));
