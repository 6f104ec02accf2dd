import { createHash } from 'node:crypto';
import type { Outcome } from '../base/index.js';
import { done, elementCount, fail } from '../base/index.js';
import { applyRecipe, recipeSizes } from './apply-recipe.js';
import type { RawData, Targets } from './raw-data.js';
import type { Recipe } from './recipe.js';
import { inputText } from './sizes-text.js';
import { checkTokens, vocabularyOf } from './tokens.js';

/** Examples as a network's Input takes them. */
export interface Dataset {
  readonly count: number;
  /** Sizes of one example in Program order, without the batch. */
  readonly sizes: readonly number[];
  /** count x sizes, row-major; read through `copyInput`. */
  readonly inputs: Float32Array | Uint8Array;
  /** Set where the inputs are bytes, which take a quarter of the memory: a value is its byte divided by this. */
  readonly divisor?: number;
  readonly targets: Targets;
  /** Set where the inputs are numbers of tokens: they are whole, and below this. */
  readonly vocabulary?: number;
  /** Names of the classes, labels or numbers. */
  readonly classNames: readonly string[];
  /** SHA-256 over the raw bytes' hash and the recipe, in hexadecimal: equal exactly when the numbers are. */
  readonly fingerprint: string;
}

/**
 * Applies a recipe to every example. `inputSizes` (and `inputVocabulary`, for numbers of tokens): what the network's Input
 * takes; refused where it differs.
 */
export function makeDataset(
  raw: RawData,
  recipe: Recipe,
  inputSizes: readonly number[],
  inputVocabulary?: number,
): Outcome<Dataset> {
  const sizes = recipeSizes(recipe, raw.sizes);
  if (!sizes.ok) return sizes;
  const vocabulary = vocabularyOf(recipe);
  if (sizes.value.join() !== inputSizes.join() || (vocabulary === undefined) !== (inputVocabulary === undefined)) {
    const came = inputText(sizes.value, vocabulary);
    return fail('recipe-gives-sizes', { came, wanted: inputText(inputSizes, inputVocabulary) });
  }
  if (vocabulary !== inputVocabulary) {
    return fail('recipe-vocabulary', { came: vocabulary ?? 0, wanted: inputVocabulary ?? 0 });
  }
  const rest = { targets: raw.targets, classNames: raw.classNames, fingerprint: fingerprintOf(raw, recipe) };
  const divisor = onlyDivides(raw, recipe);
  if (divisor !== undefined && raw.values instanceof Uint8Array) {
    return done({ count: raw.count, sizes: sizes.value, inputs: raw.values, divisor, ...rest });
  }
  const rawLength = elementCount(raw.sizes);
  const length = elementCount(sizes.value);
  const inputs = new Float32Array(raw.count * length);
  for (let i = 0; i < raw.count; i++) {
    const example = applyRecipe(recipe, { sizes: raw.sizes, values: rawExample(raw, i, rawLength) });
    if (!example.ok) return example;
    inputs.set(example.value.values, i * length);
  }
  const allowed = vocabulary === undefined ? done(undefined) : checkTokens({ ...raw, values: inputs }, vocabulary);
  if (!allowed.ok) return allowed;
  return done({
    count: raw.count,
    sizes: sizes.value,
    inputs,
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...rest,
  });
}

/** One example as its source gives it, in float32. */
export function rawExample({ values, sizes }: RawData, row: number, length = elementCount(sizes)): Float32Array {
  const own = values.subarray(row * length, (row + 1) * length);
  return own instanceof Float32Array ? own : Float32Array.from(own);
}

/** Writes one example's inputs, as the network takes them, to the start of `to`. */
export function copyInput({ inputs, sizes, divisor = 1 }: Dataset, row: number, to: Float32Array): void {
  const length = elementCount(sizes);
  const from = inputs.subarray(row * length, (row + 1) * length);
  if (from instanceof Float32Array) to.set(from);
  else for (let i = 0; i < length; i++) to[i] = (from[i] as number) / divisor;
}

/** What bytes are divided by, where a recipe does nothing else that would change or move a value. */
function onlyDivides({ values, sizes }: RawData, { steps }: Recipe): number | undefined {
  const [first, ...others] = steps;
  if (!(values instanceof Uint8Array) || first?.step !== 'divide') return undefined;
  const keep = others.every(({ step }) => step === 'flatten' || step === 'fold' || (step === 'rows' && sizes[0] === 1));
  return keep ? first.by : undefined;
}

function fingerprintOf(raw: RawData, recipe: Recipe): string {
  const chosen = raw.target === undefined ? [] : [raw.target, raw.targets.task];
  return createHash('sha256')
    .update(JSON.stringify([raw.sha256, recipe.source, recipe.steps, ...chosen]))
    .digest('hex');
}
