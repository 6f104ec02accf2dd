import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageFile } from '../../main/package-files.js';

/** What our styles may say to newer or other browsers: nothing is missing without it. */
const extras = [/^text-autospace:/, /^scrollbar-(width|color):/, /^-ms-/, /^mask-image:/, /::-moz-/];

/** Declarations and selectors of the built window's own stylesheet that the browser of a page does not understand. */
export async function notUnderstood(page: Page): Promise<string[]> {
  const folder = packageFile('dist/renderer/assets');
  const name = readdirSync(folder).find((file) => /^index-.*\.css$/.test(file)) ?? '';
  const { declarations, selectors } = partsOf(readFileSync(join(folder, name), 'utf8'));
  const refused = await page.evaluate(
    ({ declarations: said, selectors: chosen }) => [
      ...said.filter((text) => {
        const colon = text.indexOf(':');
        const value = text.slice(colon + 1).replace('!important', '');
        return !CSS.supports(text.slice(0, colon), value);
      }),
      ...chosen.filter((text) => {
        try {
          document.querySelector(text);
          return false;
        } catch {
          return true;
        }
      }),
    ],
    { declarations, selectors },
  );
  return refused.filter((text) => !extras.some((extra) => extra.test(text)));
}

/** Rules of the innermost level; a stylesheet that was built holds no nesting but that of at-rules. */
function partsOf(stylesheet: string): { declarations: string[]; selectors: string[] } {
  const bare = stylesheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(/url\([^)]*\)/g, 'url(x)');
  const declarations = new Set<string>();
  const selectors = new Set<string>();
  for (const [, before = '', inside = ''] of bare.matchAll(/([^{};]*)\{([^{}]*)\}/g)) {
    const isFrame = /^(from|to|[\d.,%\s]+)$/.test(before.trim());
    if (before.startsWith('@')) continue;
    if (!isFrame) selectors.add(before.trim());
    for (const text of inside.split(';'))
      if (/^\s*[a-z-]+:/.test(text) && !/^\s*--/.test(text)) declarations.add(text.trim());
  }
  return { declarations: [...declarations], selectors: [...selectors] };
}
