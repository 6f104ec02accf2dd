/** The languages that every sentence is written in. */
export type Language = 'en' | 'zh';

/** One sentence or term in every language. */
export type Text = Readonly<Record<Language, string>>;

/** What people read about one parameter of a layer. */
export interface ParamText {
  readonly label: Text;
  /** What it does and when to change it, in one or two sentences. */
  readonly help: Text;
}

/** What people read about one layer or block; `engine/text/layers` and `engine/text/blocks` hold one file for each. */
export interface LayerText {
  readonly title: Text;
  /** One sentence: what it does to its input. */
  readonly summary: Text;
  /** A paragraph for students: why it exists, what to watch for. */
  readonly about: Text;
  readonly params: Readonly<Record<string, ParamText>>;
}
