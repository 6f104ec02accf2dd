import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDocument } from '../../engine/document/index.js';
import type {} from '../../renderer/bridge/electron-transport.js';
import { graph } from '../../templates/lenet-5/graph.js';

const app = fileURLToPath(new URL('../..', import.meta.url));

/** A display for the time of one test: the one that is there, else a virtual one. */
async function withDisplay(skip: (reason: string) => void, use: (display: string) => Promise<void>): Promise<void> {
  const there = process.env['DISPLAY'];
  if (there !== undefined) return use(there);
  if (!existsSync('/usr/bin/Xvfb')) { skip('no display and no Xvfb here'); return; }
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
      args: ['--no-sandbox', app],
      env: { ...(process.env as Record<string, string>), NETLOOM_ROOT: root, DISPLAY: display },
    });
    try {
      const page = await desktop.firstWindow();
      await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('LeNet-5').waitFor();
      const reach = await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]);
      expect(reach).toEqual(['undefined', 'undefined']);
      const ended = await page.evaluate(trainOneEpoch, writeDocument(graph()));
      expect(ended).toMatchObject({ ok: true, result: { reason: 'finished', epochsDone: 1 } });
    } finally {
      await desktop.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});

/** In the page: what the Train button sends, and what comes of it. */
function trainOneEpoch(graph: string): Promise<unknown> {
  const host = window.netloomHost;
  if (!host) throw new Error('the preload laid nothing into the page');
  return new Promise((resolve) => {
    host.onMessage((message) => {
      const { kind, name, value } = message as { kind: string; name?: string; value?: { end: unknown } };
      if (kind === 'event' && name === 'runEnded') resolve(value?.end);
    });
    host.send({ id: 1_000_000, call: 'runs.start', params: { graph, settings: { epochs: 1 } } });
  });
}
