import type { Outcome } from '../../base/index.js';
import { done } from '../../base/index.js';
import type { Example, RawData, Recipe, RecipeStep } from '../../data/index.js';
import { applyRecipe, rawExample } from '../../data/index.js';

/** One example before the first step of a recipe and after each. */
export function stagesOf(raw: RawData, { source, steps }: Recipe, row: number): Outcome<readonly Example[]> {
  const stages: Example[] = [{ sizes: raw.sizes, values: rawExample(raw, row) }];
  for (const step of steps) {
    const next = applyRecipe({ source, steps: [step] }, stages.at(-1) as Example);
    if (!next.ok) return next;
    stages.push(next.value);
  }
  return done(stages);
}

/** What a step does in numbers that fit into a line; long lists of measured numbers are left to the run's record. */
export function stepValues(step: RecipeStep): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(step).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
