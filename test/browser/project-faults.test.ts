import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { network, writeDocument } from '../../engine/document/index.js';
import { withTinyDisk } from '../child/limited-folders.js';
import { Netloom } from '../journeys/netloom.js';
import { withWindow } from './app-window.js';

async function retitle(page: Page, title: string): Promise<void> {
  const crumb = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumb.locator('[aria-current=page]').click();
  const field = crumb.getByRole('textbox', { name: 'Network title' });
  await field.fill(title);
  await field.press('Enter');
}

function saved(page: Page): Promise<void> {
  return page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
}

test('work done while the connection is cut is saved when it is back', ({ skip }) =>
  withWindow(skip, async ({ page, root }) => {
    let there = true;
    let cut = (): void => {};
    await page.routeWebSocket(/\/bridge$/, (socket) => {
      if (!there) {
        void socket.close();
        return;
      }
      socket.connectToServer();
      cut = () => void socket.close();
    });
    await page.reload();
    await retitle(page, 'Before');
    await saved(page);
    there = false;
    cut();
    await retitle(page, 'While it was cut');
    await page.getByRole('status').getByText('Waiting for the connection').waitFor();
    there = true;
    await saved(page);
    const folder = join(root, 'projects');
    const [file = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toEqual([file]);
    expect(readFileSync(join(folder, file), 'utf8')).toContain('"While it was cut"');
  }));

test('a page whose server was killed and started again goes on once the new address is opened', ({ skip }) =>
  withWindow(skip, async ({ page, context, root, server, address }) => {
    await retitle(page, 'Before');
    await saved(page);
    server.kill();
    await server.gone;
    await retitle(page, 'While it was gone');
    await page.getByRole('status').getByText('Waiting for the connection').waitFor();
    await page.getByRole('alert').getByText('it connects again by itself').waitFor();

    const again = new Netloom(['serve', '--root', root]);
    try {
      await again.says('token=');
      const next = /http:\S+/.exec(again.stdout)?.[0] ?? '';
      // The same port, as long as nobody else has it; the token is another one.
      expect(new URL(next).port).toBe(new URL(address).port);
      expect(next).not.toBe(address);
      await page.getByRole('alert').getByText('Open the one that it printed').waitFor();
      const other = await context.newPage();
      await other.goto(next);
      await other.getByRole('navigation', { name: 'Breadcrumb' }).getByText('While it was gone').waitFor();
      await page.bringToFront();
      await saved(page);
      await page.getByRole('alert').waitFor({ state: 'detached' });
      const folder = join(root, 'projects');
      const [file = ''] = readdirSync(folder);
      expect(readdirSync(folder)).toEqual([file]);
      expect(readFileSync(join(folder, file), 'utf8')).toContain('"While it was gone"');
    } finally {
      again.interrupt();
      await again.gone;
    }
  }));

test('work that a full disk refuses is kept by the window, also over a reload', ({ skip }) =>
  withTinyDisk(400_000, skip, (root) =>
    withWindow(
      skip,
      async ({ page }) => {
        await retitle(page, 'Before');
        await saved(page);
        const rest = join(root, 'rest');
        for (let bytes = 400_000; bytes >= 1; bytes = Math.floor(bytes / 2)) {
          try {
            writeFileSync(rest, Buffer.alloc(bytes), { flag: 'a' });
          } catch {
            // The disk has less room than that.
          }
        }
        await retitle(page, 'Too late');
        await page.getByRole('alert').getByText('There is no room').waitFor();
        await page.getByRole('status').getByText('Not saved').waitFor();
        await page.reload();
        await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('Too late').waitFor();
        rmSync(rest);
        await page.getByRole('button', { name: 'Save again' }).click();
        await saved(page);
      },
      { root },
    ),
  ));

test('a project with 10 000 layers is refused within 5 s, with what can be done', async ({ skip }) => {
  const root = mkdtempSync(join(tmpdir(), 'netloom-root-'));
  try {
    const g = network('Ten thousand');
    let x = g.input({ features: 8, kind: 'vector' });
    for (let i = 0; i < 9998; i++) x = g.layer('dense', { units: 8 }, x);
    g.output(x, { task: 'number' });
    mkdirSync(join(root, 'projects'), { recursive: true });
    writeFileSync(join(root, 'projects', 'Ten thousand.netloom'), writeDocument(g.document()));
    await withWindow(
      skip,
      async ({ page }) => {
        // It was written last, so the window tries it first, and shows a network that it can draw.
        await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('LeNet-5').waitFor();
        const alert = page.getByRole('alert').getByText('has 10000 layers');
        await alert.waitFor();
        await page.getByRole('button', { name: 'Close' }).click();
        await alert.waitFor({ state: 'detached' });
        await page.keyboard.press('Control+o');
        const row = page.getByRole('button', { name: 'Open Ten thousand' });
        await row.waitFor();
        const start = performance.now();
        await row.click();
        await alert.waitFor();
        expect(performance.now() - start).toBeLessThan(5000);
      },
      { root },
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
