import type { Outcome, Problem } from '../../base/index.js';
import type { FieldReader } from '../field-reader.js';
import type { GraphDocument } from '../records.js';

/** What an undo step is called: `engine/text/steps.ts` has a sentence per code. */
export interface StepName {
  readonly code: string;
  readonly values: Problem['values'];
}

/** A step's name, in short. */
export function step(code: string, values: StepName['values'] = {}): StepName {
  return { code, values };
}

/** One change that a user or a fix can make to a document, with arguments of plain data. */
export interface Command<A> {
  readonly id: string;
  /** Reads the arguments; an argument that it does not ask for is refused. */
  read(args: FieldReader): A;
  /** Answers with the same document where nothing would change. */
  run(document: GraphDocument, args: A): Outcome<GraphDocument>;
  name(args: A): StepName;
  /** What the command works on, where typing repeats it: such steps become one. */
  mergeKey?(args: A): string | undefined;
  /** It changes only how the document is shown, so it is no undo step. */
  readonly view?: true;
}
