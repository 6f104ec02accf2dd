import { basename } from 'node:path';
import type { Recipe } from '../../data/index.js';
import type { RunStart } from '../../runs/index.js';

/** A recipe as plain data, as runs and exported files hold it. */
export function recipeJson({ source, steps, target, columns, options }: Recipe): RunStart['data']['recipe'] {
  const named = columns?.map((column) =>
    column.kind === 'category' ? { ...column, categories: [...column.categories] } : { ...column },
  );
  return {
    source,
    steps: [...steps],
    ...(target === undefined ? {} : { target }),
    ...(options ? { options: { ...options } } : {}),
    ...(named ? { columns: named } : {}),
  };
}

/** The recipe as it may leave this machine: files by their names, without the folders they are in. */
export function withoutFolders(recipe: Recipe): Recipe {
  const { source, target, columns } = recipe;
  const file = target === undefined || columns ? {} : { target: basename(target) };
  return { ...recipe, source: basename(source), ...file };
}
