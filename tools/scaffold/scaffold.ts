import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockTemplate } from './block-template.js';
import { fileNameOf, idFault } from './entry-id.js';
import { layerTemplate, layerTextTemplate } from './layer-template.js';
import { holdsList, withEntry, withLine } from './list-file.js';
import { opTemplate } from './op-template.js';

/** The files to write, by path in the checkout, and what to do next; or why nothing can be made. */
export type Scaffold =
  { readonly files: ReadonlyMap<string, string>; readonly nextSteps: readonly string[] } | { readonly fault: string };

/** Plans a new operation: its file and its line in the list. Writes nothing. */
export function scaffoldOp(root: string, id: string): Scaffold {
  const file = `engine/ops/${fileNameOf(id)}.ts`;
  const list = findList(root, 'engine/ops', 'ops');
  const fault = idFault(id) ?? existsFault(root, [file]);
  if (fault !== undefined) return { fault };
  if (list === undefined) return { fault: 'No file in engine/ops holds the list `ops`.' };
  return {
    files: new Map([
      [file, opTemplate(id)],
      [list.path, withEntry({ text: list.text, variable: 'ops' }, id, fileNameOf(id))],
    ]),
    nextSteps: [
      `Replace every FILL_IN in ${file}; docs/how-to/add-an-op.md explains each part.`,
      'Run `npx vitest run test/ops`: the contract tests run over the new operation without a line of their own.',
      'Run `npm run docs`, then `npm run check`.',
    ],
  };
}

/** Plans a new layer: its file, its sentences in English and Chinese, and its line in the list. Writes nothing. */
export function scaffoldLayer(root: string, id: string): Scaffold {
  const name = fileNameOf(id);
  const file = `engine/layers/${name}.ts`;
  const textFile = `engine/text/layers/${name}.ts`;
  const list = findList(root, 'engine/layers', 'layers');
  const fault = idFault(id) ?? existsFault(root, [file, textFile]);
  if (fault !== undefined) return { fault };
  if (list === undefined) return { fault: 'No file in engine/layers holds the list `layers`.' };
  const barrel = existsSync(join(root, 'engine/text/layers/index.ts')) ? 'engine/text/layers' : 'engine/text';
  const barrelText = readFileSync(join(root, barrel, 'index.ts'), 'utf8');
  const textPath = barrel === 'engine/text' ? `./layers/${name}.js` : `./${name}.js`;
  return {
    files: new Map([
      [file, layerTemplate(id)],
      [textFile, layerTextTemplate(id, '../text.js')],
      [`${barrel}/index.ts`, withLine(barrelText, `export { ${id}Text } from '${textPath}';`)],
      [list.path, withEntry({ text: list.text, variable: 'layers' }, id, name)],
    ]),
    nextSteps: [
      `Replace every FILL_IN in ${file} and ${textFile}; docs/how-to/add-a-layer.md explains each part.`,
      'Run `npx vitest run test/layers`: the contract tests run over the new layer without a line of their own.',
      'Run `npm run docs`, then `npm run check`.',
    ],
  };
}

/** Plans a new block: its file, its sentences in English and Chinese, and its line in the list. Writes nothing. */
export function scaffoldBlock(root: string, id: string): Scaffold {
  const name = fileNameOf(id);
  const file = `engine/blocks/${name}.ts`;
  const textFile = `engine/text/blocks/${name}.ts`;
  const barrel = 'engine/text/blocks/index.ts';
  const list = findList(root, 'engine/blocks', 'blocks');
  const fault = idFault(id) ?? existsFault(root, [file, textFile]) ?? layerFault(root, id);
  if (fault !== undefined) return { fault };
  if (list === undefined) return { fault: 'No file in engine/blocks holds the list `blocks`.' };
  const barrelText = readFileSync(join(root, barrel), 'utf8');
  return {
    files: new Map([
      [file, blockTemplate(id)],
      [textFile, layerTextTemplate(id, '../text.js')],
      [barrel, withLine(barrelText, `export { ${id}Text } from './${name}.js';`)],
      [list.path, withEntry({ text: list.text, variable: 'blocks' }, id, name)],
    ]),
    nextSteps: [
      `Replace every FILL_IN in ${file} and ${textFile}; docs/how-to/add-a-block.md explains each part.`,
      'Add a case to tools/reference/blocks.py and run it with a Python that has torch.',
      'Run `npx vitest run test/blocks`: the contract tests run over the new block without a line of their own.',
      'Run `npm run docs`, then `npm run check`.',
    ],
  };
}

/** Texts are exported by id, so a block cannot be called like a layer. */
function layerFault(root: string, id: string): string | undefined {
  const known = existsSync(join(root, `engine/layers/${fileNameOf(id)}.ts`));
  return known ? `A layer is called ${id}; choose another id for the block.` : undefined;
}

function existsFault(root: string, files: readonly string[]): string | undefined {
  const known = files.find((file) => existsSync(join(root, file)));
  return known && `${known} is there already; choose another id, or edit that file.`;
}

function findList(root: string, folder: string, variable: string): { path: string; text: string } | undefined {
  for (const name of ['catalogue.ts', 'list.ts', 'index.ts']) {
    const path = `${folder}/${name}`;
    if (!existsSync(join(root, path))) continue;
    const text = readFileSync(join(root, path), 'utf8');
    if (holdsList({ text, variable })) return { path, text };
  }
  return undefined;
}
