import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

test('the first page shows a real digit in a network that has never learnt, and three steps', ({ skip }) =>
  withWindow(
    skip,
    async ({ page, errors }) => {
      await page.getByRole('heading', { name: 'This network has never seen a digit.' }).waitFor();
      await page.getByText(/It looks at this \d and says \d, with [\d.]+ %/).waitFor();
      const answer = page.getByRole('img', { name: /^The answer: \d with / });
      const shares = (await answer.locator('span').allInnerTexts()).map(Number);
      expect(shares.length).toBe(10);
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(100, 0);
      await page.getByText(/About .+ on this computer/).waitFor();

      // Training is the way out: Design then shows the canvas, with the other steps in one line below.
      await page.getByRole('button', { name: 'Train this network' }).click();
      await page.getByRole('progressbar', { name: 'Run progress' }).waitFor();
      await page.getByRole('tab', { name: 'Design', exact: true }).click();
      await page.getByRole('application', { name: /Network canvas, LeNet-5/ }).waitFor();
      const steps = page.getByRole('region', { name: 'Three steps' });

      // An idea of the third step is a command as any other: it is undone by name, and saved.
      await steps.getByRole('button', { name: 'Dropout after dense1' }).click();
      await steps.waitFor({ state: 'detached' });
      await page.getByRole('group', { name: /^Dropout / }).waitFor();
      await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
      await page.reload();
      await page.getByRole('group', { name: /^Dropout / }).waitFor();
      expect(errors).toEqual([]);
    },
    { welcome: true },
  ));
