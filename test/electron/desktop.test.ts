import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { notUnderstood } from './not-understood.js';

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

/** A folder of images by class, chosen as a user does. */
async function chooseImages(page: Page, folder: string): Promise<void> {
  const lamps = join(folder, 'lamps');
  for (const [name, level] of [
    ['dark', 30],
    ['bright', 220],
  ] as const) {
    mkdirSync(join(lamps, name), { recursive: true });
    for (let i = 0; i < 6; i++) {
      const background = { r: level, g: level, b: level + i };
      const image = sharp({ create: { width: 28, height: 28, channels: 3, background } });
      await image.png().toFile(join(lamps, name, `${i}.png`));
    }
  }
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Use other data' }).click();
  await page.locator('input[webkitdirectory]').setInputFiles(lamps);
  await page.getByRole('heading', { name: 'lamps' }).waitFor();
  await page
    .getByRole('button', { name: /^Image \d+, label bright$/ })
    .first()
    .waitFor();
}

async function retitle(page: Page, title: string): Promise<void> {
  const crumb = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumb.locator('[aria-current=page]').click();
  await crumb.getByRole('textbox', { name: 'Network title' }).fill(title);
  await page.keyboard.press('Enter');
}

/** Closes the window while its work cannot be saved; answers what was asked then. */
async function closeWithUnsavedWork(desktop: ElectronApplication, page: Page, projects: string): Promise<unknown> {
  renameSync(projects, `${projects}-away`);
  writeFileSync(projects, 'no folder');
  await retitle(page, 'Homeless');
  await page.getByText('Not saved', { exact: true }).waitFor();
  const asked = await desktop.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise((resolve) => {
        dialog.showMessageBoxSync = (...[, options]: unknown[]) => {
          resolve((options as { message: string }).message);
          return 0;
        };
        BrowserWindow.getAllWindows()[0]?.close();
      }),
  );
  rmSync(projects);
  renameSync(`${projects}-away`, projects);
  await page.getByRole('button', { name: 'Save again' }).click();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  return asked;
}

test('the desktop app trains in a sandboxed window, takes a folder, and lets no work be lost at its end', ({
  skip,
}) => {
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

      // Chrome 108 is the oldest browser that the window must look right in.
      expect(await notUnderstood(page)).toEqual([]);
      await chooseImages(page, root);
      const projects = join(root, 'projects');
      expect(await closeWithUnsavedWork(desktop, page, projects)).toBe('The last changes are not on the disk');
      await retitle(page, 'At the last moment');
      const gone = once(desktop.process(), 'exit');
      await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await gone;
      const [name = ''] = readdirSync(projects);
      expect(readFileSync(join(projects, name), 'utf8')).toContain('"At the last moment"');
    } finally {
      await desktop.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
