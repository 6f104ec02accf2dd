import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { importTable } = require('../../tools/rules/import-table.cjs') as {
  importTable: Readonly<Record<string, { readonly sees: readonly string[]; readonly node?: true }>>;
};
const { listedFiles } = require('../../tools/rules/listed-files.cjs') as {
  listedFiles(this: void, folder: string, variable: string): readonly string[];
};

/** The files of every operation and layer, as the dependency rules read them from the lists. */
export const listed = { ops: listedFiles('engine/ops', 'ops'), layers: listedFiles('engine/layers', 'layers') };

/** Who may import whom, as the dependency rules read it. */
export { importTable };

/** The checkout's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
