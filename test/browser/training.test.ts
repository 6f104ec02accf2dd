import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

/** Sets the epochs of the next run on the Train screen, and starts it. */
async function train(page: Page, epochs: number): Promise<void> {
  await page.getByRole('tab', { name: 'Train' }).click();
  const field = page.getByRole('spinbutton', { name: 'Epochs', exact: true });
  await field.fill(String(epochs));
  await field.press('Enter');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
}

test('LeNet-5 trains: curves, pause, a single step, a reload that finds it, the end', ({ skip }) =>
  withWindow(skip, async ({ page, errors, root }) => {
    await train(page, 3);
    const controls = page.getByRole('group', { name: 'Run controls' });
    await controls.getByRole('button', { name: 'Pause' }).click();
    await controls.getByRole('button', { name: 'Resume' }).waitFor();
    expect(await page.getByRole('button', { name: 'Train', exact: true }).count()).toBe(0);

    await page.reload();
    await page.getByRole('tab', { name: 'Train' }).click();
    const where = page.getByText(/epoch \d of 3, step/);
    const before = await where.textContent();
    await controls.getByRole('button', { name: 'Step one batch', disabled: false }).click();
    await page.waitForFunction(
      ([text]) => ![...document.querySelectorAll('.run-header-where')].some((e) => e.textContent === text),
      [before],
    );
    await controls.getByRole('button', { name: 'Resume' }).click();

    const runs = page.getByRole('region', { name: 'Runs' });
    await runs.getByRole('cell', { name: 'Finished' }).waitFor();
    await page
      .getByRole('img', { name: /^Loss over 3 epochs: training .+, validation .+; best in epoch \d$/ })
      .waitFor();
    await page.getByRole('img', { name: /^Accuracy over 3 epochs/ }).waitFor();
    await page.getByRole('button', { name: 'Show Accuracy as a table' }).click();
    await page.getByRole('rowheader', { name: '3', exact: true }).waitFor();
    expect(await page.getByRole('progressbar', { name: 'Run progress' }).getAttribute('aria-valuenow')).toBe('100');
    await page
      .getByText(/healthy|large|small/)
      .first()
      .waitFor();
    await sampleInTheSpine(page);

    // A run that is over is shown with its layers in a window that never saw it train, and can be deleted.
    await page.reload();
    await page.getByRole('button', { name: 'Show run 1' }).click();
    await page.locator('.layer-figures .sparkline').first().waitFor();
    await page.getByRole('button', { name: 'Delete run 1' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete run 1 of LeNet-5?' });
    await dialog.getByText('the curves of its 3 epochs').waitFor();
    expect(readdirSync(join(root, 'runs'))).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Delete run 1' }).click();
    await page.getByText('No run yet.').waitFor();
    expect(readdirSync(join(root, 'runs'))).toEqual([]);
    expect(errors).toEqual([]);
  }));

/** An example beside the Input, its maps beside the pooling layers, the answer beside the Output; then another one. */
async function sampleInTheSpine(page: Page): Promise<void> {
  const spine = page.getByRole('complementary', { name: 'Network as a list' });
  await spine.getByRole('img', { name: 'What pool2 makes of the sample: 12 of its 16 maps' }).waitFor();
  await spine.getByRole('img', { name: /^\d with \d+\.\d %$/ }).waitFor();
  await spine.getByRole('button', { name: /^Sample 0, label 0\./ }).click();
  await spine.getByRole('button', { name: /^Sample 37, label \d\./ }).waitFor();
}

test('a run is stopped, and gone on with; a killed engine is told and taken up again with one click', ({ skip }) =>
  withWindow(skip, async ({ page, server }) => {
    await train(page, 60);
    const controls = page.getByRole('group', { name: 'Run controls' });
    await page.getByText(/epoch [1-9]\d* of 60/).waitFor();
    await controls.getByRole('button', { name: 'Stop and keep best' }).click();
    await controls.getByRole('button', { name: 'Go on with this run' }).click();
    await controls.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('progressbar', { name: 'Run progress' }).waitFor();
    process.kill(await server.engine(), 'SIGKILL');
    const dialog = page.getByRole('alertdialog', { name: 'The training engine stopped' });
    await dialog.getByRole('button', { name: 'Resume the run' }).click();
    await page.getByText(/epoch [1-9]\d* of 60/).waitFor();
    await controls.getByRole('button', { name: 'Stop and keep best' }).click();
    await controls.getByRole('button', { name: 'Go on with this run' }).waitFor();
  }));

test('a setting out of range says what is wanted, settings are undone by name, and a run that blows up says what to try', ({
  skip,
}) =>
  withWindow(skip, async ({ page }) => {
    await page.getByRole('tab', { name: 'Train' }).click();
    const field = page.getByRole('spinbutton', { name: 'Learning rate', exact: true });
    await field.fill('5000');
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: '1000' }).waitFor();
    await field.fill('0.01');
    await field.press('Enter');
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect.poll(() => field.inputValue()).toBe('0.002');
    await page.getByRole('region', { name: 'What it takes here' }).getByText('per epoch').waitFor();

    await page.getByRole('combobox', { name: 'Optimiser' }).selectOption('SGD');
    await field.fill('900');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'became infinite or not a number' }).waitFor();
    expect(await page.getByRole('button', { name: 'Go on with this run' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Next run with learning rate 90' }).click();
    await expect.poll(() => field.inputValue()).toBe('90');
  }));
