import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '#bootstrap/chromium';
import { packageFile } from '../../main/package-files.js';
import { openWindow } from '../window/open-window.js';
import { screens } from './screens.js';
import { trainedRoot } from './trained-root.js';

const folder = packageFile('docs/screens');

/** `npm run screens`: pictures of every screen as it really is, light and dark, English and Chinese, into docs/screens. */
async function main(wanted: readonly string[]): Promise<number> {
  const browser = findChromium();
  if (browser === undefined) {
    process.stderr.write('There is no Chromium here; NETLOOM_CHROMIUM names one.\n');
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const root = mkdtempSync(join(tmpdir(), 'netloom-screens-'));
  try {
    await trainedRoot(root, [8, 12]);
    for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      for (const look of screen.looks) {
        const window = await openWindow({
          browser,
          ...(screen.fresh ? { welcome: true } : { root }),
          dark: look === 'dark',
          language: look === 'zh' ? 'zh' : 'en',
          ...(look === 'narrow' ? { size: { width: 1024, height: 768 } } : {}),
        });
        try {
          await screen.go(window.page);
          const file = `${screen.name}${look === 'light' ? '' : `-${look}`}.png`;
          await window.page.screenshot({ path: join(folder, file) });
          process.stdout.write(`docs/screens/${file}\n`);
        } finally {
          await window.close();
        }
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
