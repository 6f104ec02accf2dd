import type { Outcome } from '../../base/index.js';
import type { RawData, Task } from '../raw-data.js';
import type { RecipeStep } from '../recipe.js';

/** Where the host keeps what sources read. */
export interface DataPlaces {
  /** The folder `engine/data/bundled` as it is installed. */
  readonly bundledDirectory: string;
}

/** A kind of input that a source can become without loss, and how. */
export interface SourceForm {
  readonly sizes: readonly number[];
  readonly steps: readonly RecipeStep[];
}

/** A number that a data set made on the spot depends on. Whole numbers only. */
export interface SourceOption {
  readonly id: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** The options of a source by their names, complete and in range. */
export type SourceOptions = Readonly<Record<string, number>>;

/** A data set that Netloom brings along, or makes of one that it does. */
export interface DataSource {
  readonly id: string;
  readonly task: Task;
  /** Names of the classes, or of the number. */
  readonly classNames: readonly string[];
  /** The default recipes, one per kind of network input; none where the recipe is measured on the training part. */
  readonly forms: readonly SourceForm[] | ((options: SourceOptions) => readonly SourceForm[]);
  /** What a document's recipe may choose; absent: nothing. */
  readonly options?: readonly SourceOption[];
  load(places: DataPlaces, options: SourceOptions): Promise<Outcome<RawData>>;
}

/** A user's file, and what is to be learnt from it. */
export interface DataFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A column, an array or a file, as the format has it; absent: the format's default. */
  readonly target?: string;
  /** The Output card's task: the same numbers may be classes or numbers. */
  readonly task: Task;
}

/** A kind of file that can be trained on. */
export interface FileFormat {
  readonly id: string;
  /** What its names look like, as people read it: `*.csv`. */
  readonly names: string;
  /** Decides by the file's name alone. */
  matches(name: string): boolean;
  read(file: DataFile): Outcome<RawData> | Promise<Outcome<RawData>>;
}
