import type { SkippedFile } from './images/image-folder.js';

/** What is to be learnt, one row per example. */
export type Targets =
  | { readonly task: 'classes'; readonly labels: Int32Array }
  /** A class for each pixel: labels [rows, height, width]. */
  | { readonly task: 'pixels'; readonly sizes: readonly [height: number, width: number]; readonly labels: Int32Array }
  /** `labels`: width yes-or-no values (1 or 0) per example; `number`: width numbers per example. */
  | { readonly task: 'labels' | 'number'; readonly width: number; readonly values: Float32Array };

/** What a network is trained for; the same words as the Output card's. */
export type Task = Targets['task'];

/** A column of a table: numbers, or texts of which each is a category, numbered by its place in the list. */
export type TableColumn =
  | { readonly name: string; readonly kind: 'number' }
  | { readonly name: string; readonly kind: 'category'; readonly categories: readonly string[] };

/** An image file as it lies on the disk, turned upright. */
export interface ImageFacts {
  /** Below its folder. */
  readonly name: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
}

/** Examples as their source gives them, before any recipe. */
export interface RawData {
  /** The name of a bundled data set, or a file's path. */
  readonly source: string;
  readonly count: number;
  /** Sizes of one example in Program order: channels, height, width. */
  readonly sizes: readonly number[];
  /** count x sizes, row-major, in the source's own units; bytes where they are levels of decoded images. */
  readonly values: Float32Array | Uint8Array;
  readonly targets: Targets;
  /** Names of the classes, labels or numbers. */
  readonly classNames: readonly string[];
  /** SHA-256 of the bytes that were parsed, in hexadecimal. */
  readonly sha256: string;
  /** Where the targets stand: a column, an array or a file; absent where the source has no choice. */
  readonly target?: string;
  /** Of a data set that is made on the spot: what it was made with. */
  readonly options?: Readonly<Record<string, number>>;
  /** For a table, what each value of an example is: a number or a category's number, NaN where it is missing. */
  readonly columns?: readonly TableColumn[];
  /** Set where the values are grey or colour levels 0..255. */
  readonly levels?: true;
  /** Of a folder of images: the files by row, and what was left out. */
  readonly images?: { readonly files: readonly ImageFacts[]; readonly skipped: readonly SkippedFile[] };
  /** Where the source says so, the part of each row: 0 training, 1 validation, 2 test. */
  readonly parts?: Uint8Array;
}
