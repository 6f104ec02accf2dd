import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { findChromium } from '#bootstrap/chromium';
import { Netloom } from '../journeys/netloom.js';

/** How a window is opened for a test. */
export interface WindowOptions {
  readonly language?: 'en' | 'zh';
  readonly dark?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** A root with something in it; a new empty one where absent. */
  readonly root?: string;
  /** Whether the first page is shown, as to somebody new; else the canvas. */
  readonly welcome?: boolean;
}

/** The app as it is served, open in a real browser. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder of projects, runs and data. */
  readonly root: string;
  readonly address: string;
  readonly server: Netloom;
  /** What the page printed as errors so far. */
  readonly errors: readonly string[];
}

/** One Chromium for all windows of a file: each of them has a context of its own, which knows nothing of the others. */
let launched: Promise<Browser> | undefined;
afterAll(async () => (await launched)?.close());

/** Serves the built app, shows it in a window of its own, and ends both; `skip` is told where there is no Chromium. */
export async function withWindow(
  skip: (reason: string) => void,
  use: (window: AppWindow) => Promise<void>,
  options: WindowOptions = {},
): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    skip('no Chromium here (NETLOOM_CHROMIUM names one)');
    return;
  }
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'netloom-root-'));
  const server = new Netloom(['serve', '--root', root]);
  let context: BrowserContext | undefined;
  try {
    launched ??= chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const browser = await launched;
    await server.says('token=');
    const address = /http:\S+/.exec(server.stdout)?.[0] ?? '';
    context = await browser.newContext({
      viewport: options.size ?? { width: 1440, height: 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      locale: options.language === 'zh' ? 'zh-CN' : 'en-US',
    });
    if (options.welcome !== true) await context.addInitScript(skipWelcome);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address);
    await use({ page, context, root, address, server, errors });
  } finally {
    await context?.close();
    server.interrupt();
    await server.gone;
    if (options.root === undefined) rmSync(root, { recursive: true, force: true });
  }
}

/** Runs in the page: its browser has seen the first page already. */
function skipWelcome(): void {
  const key = 'netloom.view';
  const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
  localStorage[key] ??= JSON.stringify({ state: { welcomed: true }, version: 0 });
}
