import { z } from 'zod';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { TableColumn } from './raw-data.js';

const MOST_VALUES = 65_536;
/** Whole numbers up to here are exact in float32. */
const MOST_TOKENS = 2 ** 24;

const finite = z.number().refine(Number.isFinite);
const few = z.int().min(1).max(64);
const numbers = z.array(finite).min(1).max(MOST_VALUES);
const notZero = finite.refine((by) => by !== 0);

const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('divide'), by: notZero }),
  z.strictObject({ step: z.literal('subtract'), value: finite }),
  z.strictObject({ step: z.literal('enlarge'), factor: few }),
  z.strictObject({ step: z.literal('pad'), cells: few }),
  z.strictObject({ step: z.literal('flatten') }),
  z.strictObject({ step: z.literal('channelsFirst') }),
  z.strictObject({ step: z.literal('rows') }),
  z.strictObject({ step: z.literal('fold'), features: z.int().min(1).max(MOST_VALUES) }),
  z.strictObject({ step: z.literal('tokens'), vocabulary: z.int().min(1).max(MOST_TOKENS) }),
  z.strictObject({ step: z.literal('fill'), values: z.array(finite.nullable()).min(1).max(MOST_VALUES) }),
  z.strictObject({
    step: z.literal('oneHot'),
    sizes: z.array(z.int().min(0).max(MOST_VALUES)).min(1).max(MOST_VALUES),
  }),
  z.strictObject({
    step: z.literal('standardise'),
    mean: numbers,
    deviation: z.array(notZero).min(1).max(MOST_VALUES),
  }),
]);

/**
 * One change to an example: `divide` and `subtract` each value, `enlarge` an image by repeating cells (nearest
 * neighbour), `pad` zeros around an image on all four sides, `flatten` to a vector in C, H, W order, `channelsFirst`
 * from height, width (and channels). For sequences: `rows` reads an image row by row, [time = height, features = width,
 * the channels of a pixel one after the other], `fold` cuts a vector into steps of so many features, `tokens` says that
 * the values are numbers of tokens, each below the vocabulary. For tables: `fill` a missing value with its column's (null: leave it), `oneHot` a
 * category's number as that many 0 and 1, all 0 where it is missing (size 0: a number, kept), `standardise` to
 * (value - mean) / deviation, with one pair for each value of the example or one for all.
 */
export type RecipeStep = z.infer<typeof stepSchema>;

/** How a source's examples become a network's Input; recorded with the document, the run and the exported model. */
export interface Recipe {
  readonly source: string;
  readonly steps: readonly RecipeStep[];
  /** Where the targets stand: a column, an array or a file; absent where the source has no choice. */
  readonly target?: string;
  /** What a data set that is made on the spot was made with, such as the number of scenes. */
  readonly options?: Readonly<Record<string, number>>;
  /** For a table, its columns in the order of the steps' values: what another table must have to be predicted from. */
  readonly columns?: readonly TableColumn[];
}

const FORMS = [
  'divide by',
  'subtract value',
  'enlarge factor (1..64)',
  'pad cells (1..64)',
  'flatten',
  'channelsFirst',
  'rows',
  'fold features',
  'tokens vocabulary',
  'fill values',
  'oneHot sizes',
  'standardise mean deviation',
];
const LONGEST_SOURCE = 4096;
const MOST_STEPS = 32;

const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ name: z.string(), kind: z.literal('number') }),
  z.strictObject({ name: z.string(), kind: z.literal('category'), categories: z.array(z.string()).max(MOST_VALUES) }),
]);

const optionsSchema = z.record(z.string().max(64), finite).optional();

const wholeSchema = z.object({
  source: z.string().max(LONGEST_SOURCE),
  steps: z.array(z.unknown()).max(MOST_STEPS),
  target: z.string().max(LONGEST_SOURCE).optional(),
  options: optionsSchema,
  columns: z.array(columnSchema).max(MOST_VALUES).optional(),
});

/** Validates the options of a recipe by themselves, as a document may have them without steps. */
export function readOptions(json: unknown): Outcome<Recipe['options']> {
  const options = optionsSchema.safeParse(json);
  return options.success ? done(options.data) : fail('data-options', { came: JSON.stringify(json) });
}

/** Validates a recipe as it stands in a file. */
export function readRecipe(json: unknown): Outcome<Recipe> {
  const recipe = wholeSchema.safeParse(json);
  if (!recipe.success) return fail('recipe-not-recipe', { came: JSON.stringify(json) ?? 'nothing' });
  const steps: RecipeStep[] = [];
  for (const [index, came] of recipe.data.steps.entries()) {
    const step = stepSchema.safeParse(came);
    if (!step.success) return fail('recipe-step', { step: index + 1, came: JSON.stringify(came), wanted: FORMS });
    steps.push(step.data);
  }
  const { source, target, columns, options } = recipe.data;
  return done({
    source,
    steps,
    ...(target === undefined ? {} : { target }),
    ...(options ? { options } : {}),
    ...(columns ? { columns } : {}),
  });
}
