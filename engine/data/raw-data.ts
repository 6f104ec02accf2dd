/** Examples as their source gives them, before any recipe. */
export interface RawData {
  readonly source: string;
  readonly count: number;
  /** Sizes of one example in Program order: channels, height, width. */
  readonly sizes: readonly number[];
  /** count x sizes, row-major, in the source's own units. */
  readonly values: Float32Array;
  /** One class index per example. */
  readonly labels: Int32Array;
  readonly classNames: readonly string[];
  /** SHA-256 of the bytes that were parsed, in hexadecimal. */
  readonly sha256: string;
}
