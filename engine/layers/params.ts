/** Plain data as JSON holds it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Cells added around an image: a rule, or top, left, bottom, right. */
export type Padding = 'same' | 'valid' | readonly [top: number, left: number, bottom: number, right: number];

/** One adjustable parameter of a layer: its kind, default and range. The form is generated from this. */
export type Param =
  | { readonly kind: 'integer'; readonly default: number; readonly min: number; readonly max?: number }
  | { readonly kind: 'number'; readonly default: number; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean'; readonly default: boolean }
  | { readonly kind: 'choice'; readonly default: string; readonly options: readonly string[] }
  /** Height and width; in a file a single number stands for both. */
  | { readonly kind: 'pair'; readonly default: readonly [number, number]; readonly min: number; readonly max?: number }
  | { readonly kind: 'padding'; readonly default: Padding }
  /** Sizes of the axes after the batch. */
  | { readonly kind: 'sizes'; readonly default: readonly number[] }
  /** A list of names, such as the classes. */
  | { readonly kind: 'names'; readonly default: readonly string[] };

/** The parameters of one layer by name. */
export type ParamSchema = Readonly<Record<string, Param>>;

type ParamValue<P extends Param> = P extends { kind: 'integer' | 'number' }
  ? number
  : P extends { kind: 'boolean' }
    ? boolean
    : P extends { kind: 'choice'; options: readonly (infer O)[] }
      ? O
      : P extends { kind: 'pair' }
        ? readonly [number, number]
        : P extends { kind: 'padding' }
          ? Padding
          : P extends { kind: 'sizes' }
            ? readonly number[]
            : readonly string[];

/** The parameters' values, complete and in range, as layers receive them. */
export type ParamsOf<S extends ParamSchema> = { readonly [K in keyof S]: ParamValue<S[K]> };
