import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { packageFile } from '../../main/package-files.js';

/** How the window is opened. */
export interface WindowOptions {
  /** The browser's program. */
  readonly browser: string;
  readonly language?: 'en' | 'zh';
  readonly dark?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** A root with something in it; a new empty one, removed afterwards, where absent. */
  readonly root?: string;
  /** Whether the first page is shown, as to somebody new; else the canvas. */
  readonly welcome?: boolean;
}

/** The app as it is served, open in a real browser. */
export interface OpenWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder of projects, runs and data. */
  readonly root: string;
  readonly address: string;
  readonly server: ChildProcess;
  /** What the page printed as errors so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The built command line. */
export const commandLine = packageFile('dist/cli/netloom.js');

/** Serves the built app and opens it in a browser without a display. */
export async function openWindow(options: WindowOptions): Promise<OpenWindow> {
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'netloom-root-'));
  const server = spawn(process.execPath, [commandLine, 'serve', '--root', root], { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(server);
  const launched = await chromium.launch({ executablePath: options.browser, args: ['--no-sandbox'] });
  const context = await launched.newContext({
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
  const close = async (): Promise<void> => {
    await launched.close();
    const gone = once(server, 'close');
    server.kill('SIGINT');
    await gone;
    if (options.root === undefined) rmSync(root, { recursive: true, force: true });
  };
  return { page, context, root, address, server, errors, close };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const address = /http:\S+token=\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.setEncoding('utf8').on('data', hear);
    server.stderr?.setEncoding('utf8').on('data', hear);
    server.once('close', () => reject(new Error(`the server ended without an address: ${said}`)));
  });
}

/** Runs in the page: its browser has seen the first page already. */
function skipWelcome(): void {
  const key = 'netloom.view';
  const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
  localStorage[key] ??= JSON.stringify({ state: { welcomed: true }, version: 0 });
}
