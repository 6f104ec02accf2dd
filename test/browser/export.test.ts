import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { netloom } from '../journeys/netloom.js';
import { withWindow } from './app-window.js';

test('a trained network is exported as ONNX with its proof, and so is one that nobody has trained', async ({
  skip,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'netloom-root-'));
  try {
    const run = join(root, 'runs', 'iris');
    expect((await netloom(['train', 'iris-mlp', '--epochs', '2', '--out', run])).code).toBe(0);
    await withWindow(
      skip,
      async ({ page, errors }) => {
        // The open network has no run: another network's is nothing that it may be shown for.
        await page.getByRole('tab', { name: 'Evaluate' }).click();
        await page.getByRole('heading', { name: 'LeNet-5 has not been trained yet' }).waitFor();
        expect(await page.getByRole('combobox', { name: 'Run' }).inputValue()).toBe('');

        await page.getByRole('tab', { name: 'Export' }).click();
        await page.getByText('LeNet-5 has not been trained yet').waitFor();
        const runs = page.getByRole('combobox', { name: 'Run' });
        const chooseIris = async (): Promise<void> => {
          const iris = runs.locator('optgroup[label="Other networks"] option');
          await runs.selectOption(await iris.evaluate((option) => (option as HTMLOptionElement).value));
        };
        await chooseIris();
        await page.getByText('LeNet-5 is open').waitFor();
        await page.getByRole('radio', { name: /^ONNX/ }).and(page.locator('[aria-checked=true]')).waitFor();
        const report = page.getByRole('region', { name: 'Parity report' });
        await page.getByText('best epoch').waitFor();
        await page.getByRole('button', { name: 'Export ONNX' }).click();
        await report.getByText('The exported file computes the same function').waitFor();
        const parity = JSON.parse(readFileSync(join(run, 'exports', 'onnx', 'parity.json'), 'utf8')) as {
          passed: boolean;
          samples: { executor: number };
        };
        expect(parity.passed).toBe(true);
        await report
          .getByRole('row', { name: /^Same top class/ })
          .getByText(`of ${parity.samples.executor}`)
          .waitFor();
        const files = page.getByRole('region', { name: 'Files' });
        const download = page.waitForEvent('download');
        await files.getByRole('button', { name: /^Download .*\.onnx$/ }).click();
        const fetched = readFileSync(await (await download).path());
        expect(fetched.includes('layers/dense1')).toBe(true);

        // A second visit finds it again; the drawing alone is exported with a warning.
        await page.reload();
        await page.getByText('LeNet-5 has not been trained yet').waitFor();
        await chooseIris();
        await report.getByText('The exported file computes the same function').waitFor();
        await runs.selectOption({ label: 'Untrained, as it is drawn now' });
        await page.getByText('has not been trained yet').waitFor();
        await page.getByRole('button', { name: 'Export ONNX' }).click();
        await report.getByText('The exported file computes the same function').waitFor();

        // A cancelled one leaves what was there as it was.
        const folder = join(root, 'exports', readdirSync(join(root, 'exports'))[0] as string);
        const lying = (): object[] =>
          readdirSync(folder).map((file) => [
            file,
            statSync(join(folder, file)).mtimeMs,
            statSync(join(folder, file)).size,
          ]);
        const before = lying();
        // From within the page: the export of a small network is over sooner than a click from outside comes.
        await page.evaluate(`new MutationObserver((_, observer) => {
          const bar = document.querySelector('.export-busy [role=progressbar]');
          if (!bar) return;
          observer.disconnect();
          bar.parentElement.querySelector('button').click();
        }).observe(document.body, { subtree: true, childList: true })`);
        await page.getByRole('button', { name: 'Export ONNX' }).click();
        await page.getByText('The export was cancelled').waitFor();
        await report.getByText('The exported file computes the same function').waitFor();
        expect(lying()).toEqual(before);
        expect(errors).toEqual([]);
      },
      { root },
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
