import { z } from 'zod';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';

const finite = z.number().refine(Number.isFinite);
const few = z.int().min(1).max(64);

const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('divide'), by: finite.refine((by) => by !== 0) }),
  z.strictObject({ step: z.literal('subtract'), value: finite }),
  z.strictObject({ step: z.literal('enlarge'), factor: few }),
  z.strictObject({ step: z.literal('pad'), cells: few }),
  z.strictObject({ step: z.literal('flatten') }),
]);

/**
 * One change to an example: `divide` and `subtract` each value, `enlarge` an image by repeating cells (nearest
 * neighbour), `pad` zeros around an image on all four sides, `flatten` to a vector in C, H, W order.
 */
export type RecipeStep = z.infer<typeof stepSchema>;

/** How a source's examples become a network's Input; recorded with the document, the run and the exported model. */
export interface Recipe {
  readonly source: string;
  readonly steps: readonly RecipeStep[];
}

const FORMS = ['divide by', 'subtract value', 'enlarge factor (1..64)', 'pad cells (1..64)', 'flatten'];
const LONGEST_SOURCE = 64;
const MOST_STEPS = 32;

/** Validates a recipe as it stands in a file. */
export function readRecipe(json: unknown): Outcome<Recipe> {
  const whole = z.object({ source: z.string().max(LONGEST_SOURCE), steps: z.array(z.unknown()).max(MOST_STEPS) });
  const recipe = whole.safeParse(json);
  if (!recipe.success) return fail('recipe-not-recipe', { came: JSON.stringify(json) ?? 'nothing' });
  const steps: RecipeStep[] = [];
  for (const [index, came] of recipe.data.steps.entries()) {
    const step = stepSchema.safeParse(came);
    if (!step.success) return fail('recipe-step', { step: index + 1, came: JSON.stringify(came), wanted: FORMS });
    steps.push(step.data);
  }
  return done({ source: recipe.data.source, steps });
}
