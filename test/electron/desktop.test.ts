import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';

const app = fileURLToPath(new URL('../..', import.meta.url));

/** A display for the time of one test: the one that is there, else a virtual one. */
async function withDisplay(skip: (reason: string) => void, use: (display: string) => Promise<void>): Promise<void> {
  const there = process.env['DISPLAY'];
  if (there !== undefined) return use(there);
  if (!existsSync('/usr/bin/Xvfb')) {
    skip('no display and no Xvfb here');
    return;
  }
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const [number] = (await once(server.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
    await use(`:${number.toString().trim()}`);
  } finally {
    server.kill();
  }
}

test('the desktop app opens LeNet-5 in a sandboxed window and trains an epoch', ({ skip }) => {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined) skip('no Electron here (ELECTRON_OVERRIDE_DIST_PATH names the folder of one)');
  return withDisplay(skip, async (display) => {
    const root = mkdtempSync(join(tmpdir(), 'netloom-desktop-'));
    const desktop = await _electron.launch({
      executablePath: join(folder ?? '', 'electron'),
      args: ['--no-sandbox', '--lang=en-US', `--user-data-dir=${join(root, 'electron')}`, app],
      env: { ...(process.env as Record<string, string>), NETLOOM_ROOT: root, DISPLAY: display },
    });
    try {
      const page = await desktop.firstWindow();
      const reach = await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]);
      expect(reach).toEqual(['undefined', 'undefined']);
      await page.getByRole('button', { name: 'The gallery' }).click();
      await page
        .getByRole('list', { name: 'Networks' })
        .getByRole('listitem', { name: /^LeNet-5/ })
        .click();
      await page.getByRole('button', { name: 'Open LeNet-5' }).click();
      await page
        .getByRole('application')
        .first()
        .getByRole('group', { name: /^Dense dense3/ })
        .waitFor();
      await page.getByRole('tab', { name: 'Train', exact: true }).click();
      const epochs = page.getByRole('spinbutton', { name: 'Epochs', exact: true });
      await epochs.fill('1');
      await epochs.press('Enter');
      await page.getByRole('button', { name: 'Train', exact: true }).click();
      await page.getByText('Finished', { exact: true }).first().waitFor({ timeout: 120_000 });
      expect(await page.getByText('1 epoch, 39 steps').count()).toBe(1);
    } finally {
      await desktop.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
