const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');

/**
 * The files of the list `variable` (`ops`, `layers`), as their import lines name them, without extension; empty while
 * there is no list. The list stands in the folder's catalogue.ts, list.ts or index.ts.
 */
function listedFiles(folder, variable) {
  for (const name of ['catalogue.ts', 'list.ts', 'index.ts']) {
    const file = join(root, folder, name);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const list = new RegExp(`export const ${variable}\\b[^=]*= \\[([^\\]]*)\\]`).exec(text)?.[1];
    if (list !== undefined) return importsOf(text, new Set(list.match(/\w+/g)));
  }
  return [];
}

function importsOf(text, names) {
  const files = [];
  for (const [, imported, file] of text.matchAll(/^import \{([^}]*)\} from '\.\/([\w-]+)\.js';$/gm)) {
    if ((imported.match(/\w+/g) ?? []).some((name) => names.has(name))) files.push(file);
  }
  return files;
}

module.exports = { listedFiles };
