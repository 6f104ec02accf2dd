import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { RawData, Task } from '../raw-data.js';
import { readImageFolder } from '../images/read-image-folder.js';
import { readDataFile } from '../read-data-file.js';
import type { Recipe } from '../recipe.js';
import { inputText } from '../sizes-text.js';
import { breastCancer } from './breast-cancer.js';
import { csv } from './csv.js';
import { diabetes } from './diabetes.js';
import { digits } from './digits.js';
import { idx } from './idx.js';
import { iris } from './iris.js';
import { npy } from './npy.js';
import { npz } from './npz.js';
import { scenes } from './scenes.js';
import { sourceOptions } from './source-options.js';
import type { DataPlaces, DataSource, FileFormat, SourceForm, SourceOptions } from './source.js';
import { wine } from './wine.js';

/** Every data set that can be loaded by name. */
export const dataSources: readonly DataSource[] = [digits, scenes, iris, wine, breastCancer, diabetes];

/** Every kind of file that can be trained on. */
export const fileFormats: readonly FileFormat[] = [csv, npy, npz, idx];

/** The source of this name, or which there are. */
export function findSource(id: string): Outcome<DataSource> {
  const source = dataSources.find((s) => s.id === id);
  if (source) return done(source);
  const wanted = dataSources.map((s) => s.id);
  return fail('data-unknown', { came: id, wanted, files: fileFormats.map((f) => f.names) });
}

/** Loads a bundled data set's examples as they are stored; what it is made with may be left open. */
export async function loadSource(id: string, places: DataPlaces, given: SourceOptions = {}): Promise<Outcome<RawData>> {
  const source = findSource(id);
  if (!source.ok) return source;
  const options = sourceOptions(source.value, given);
  return options.ok ? source.value.load(places, options.value) : options;
}

/** Which data is asked for: the name of a bundled data set or a file's path, and what of it is learnt. */
export interface DataChoice {
  readonly source: string;
  /** A column, an array or a file; only for files. */
  readonly target?: string;
  /** What a data set that is made on the spot is made with; what is left open has its default. */
  readonly options?: SourceOptions;
}

/** For which network data is loaded. */
export interface DataUse {
  /** Sizes of its Input in Program order: images are decoded to them. */
  readonly input?: readonly number[];
  onProgress?(done: number, total: number): void;
}

/**
 * Loads a bundled data set by its name, a user's file by its format, or a folder of images by class, for a network of this
 * task. Refused where a bundled set is of another task; the same file may be learnt in several ways.
 */
export async function loadData(
  choice: DataChoice,
  task: Task,
  places: DataPlaces,
  use: DataUse = {},
): Promise<Outcome<RawData>> {
  const { source, target, options = {} } = choice;
  const bundled = dataSources.find((s) => s.id === source);
  if (bundled) {
    if (target !== undefined) return fail('data-target-fixed', { source });
    if (bundled.task !== task) return fail('data-task', { source, came: task, wanted: bundled.task });
    return loadSource(source, places, options);
  }
  if (await isFolder(source)) {
    if (target !== undefined) return fail('data-target-fixed', { source });
    return readImageFolder({ path: source, task, options, ...places, ...use });
  }
  const format = fileFormats.find((f) => f.matches(basename(source)));
  if (!format) return findSource(source) as Outcome<never>;
  const bytes = await readDataFile(source);
  if (!bytes.ok) return bytes;
  return format.read({ path: source, bytes: bytes.value, task, ...(target === undefined ? {} : { target }) });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * The default recipe from a bundled source with fixed forms to an Input with these sizes (Program order, without the
 * batch). Refused where there is none: nothing is ever resized silently.
 */
export function recipeFor(
  id: string,
  inputSizes: readonly number[],
  given: SourceOptions = {},
  vocabulary?: number,
): Outcome<Recipe> {
  const source = findSource(id);
  if (!source.ok) return source;
  const options = sourceOptions(source.value, given);
  if (!options.ok) return options;
  const forms = formsOf(source.value, options.value);
  const form = vocabulary === undefined && forms.find((f) => f.sizes.join() === inputSizes.join());
  const made = source.value.options ? { options: options.value } : {};
  if (form) return done({ source: id, steps: form.steps, ...made });
  const wanted = forms.map((f) => inputText(f.sizes));
  return fail('recipe-input-sizes', { source: id, came: inputText(inputSizes, vocabulary), wanted });
}

/** The kinds of input that a bundled source can become by itself; none for files, and where it must be measured. */
export function formsOf({ forms }: DataSource, options: SourceOptions): readonly SourceForm[] {
  return typeof forms === 'function' ? forms(options) : forms;
}

export * from './source.js';
