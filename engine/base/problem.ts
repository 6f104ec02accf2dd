/** What a problem's sentence is filled with; arrays are joined by the text catalogue. */
export type ProblemValue = string | number | boolean | readonly (string | number)[];

/**
 * Something that keeps a value from being made, or that its reader should know. The sentence is not here:
 * `text/problems` has one per `code` in every language, with `{name}` places for `values`.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly values: Readonly<Record<string, ProblemValue>>;
  /** The node of the drawn graph that the problem belongs to. */
  readonly node?: string;
  /** A change that would remove the problem, as a document command: its name and its plain-data arguments. */
  readonly fix?: ProblemFix;
}

/** A document command that the app can apply with one click; `document/commands` knows each `command`. */
export interface ProblemFix {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An error-level problem. */
export function problem(
  code: string,
  values: Problem['values'] = {},
  more: { node?: string; fix?: ProblemFix } = {},
): Problem {
  return { code, severity: 'error', values, ...more };
}
