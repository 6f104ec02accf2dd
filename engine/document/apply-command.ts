import type { Outcome, Problem, ProblemFix } from '../base/index.js';
import { done, fail, problem, refused } from '../base/index.js';
import { commands } from './commands/index.js';
import type { StepName } from './editing/command.js';
import { insideDefinition } from './editing/inside-definition.js';
import { FieldReader, isObject } from './field-reader.js';
import { deepestNesting } from './parse-json.js';
import type { GraphDocument } from './records.js';
import { shortened, shownValue } from './shown-value.js';

/** A command by its id, with arguments of plain data: what a problem's fix holds and what comes over a message port. */
export interface CommandRequest extends ProblemFix {
  /** The block definition whose inside it changes; absent: the network itself. */
  readonly inside?: string;
}

/** A command whose arguments have been read. */
export interface PreparedCommand {
  readonly name: StepName;
  readonly view: boolean;
  readonly mergeKey?: string;
  run(document: GraphDocument): Outcome<GraphDocument>;
}

/** The document after the command, or why it cannot be done. */
export function applyCommand(document: GraphDocument, request: CommandRequest): Outcome<GraphDocument> {
  const prepared = prepareCommand(request);
  return prepared.ok ? prepared.value.run(document) : prepared;
}

/** Finds the command and reads its arguments, which are refused one by one with a sentence. */
export function prepareCommand({ command: id, args, inside }: CommandRequest): Outcome<PreparedCommand> {
  const command = commands.find((known) => known.id === id);
  if (!command) return fail('command-unknown', { command: shortened(id) });
  if (!isObject(args))
    return fail('command-argument', { command: id, argument: 'args', came: shownValue(args), wanted: '{…}' });
  const problems: Problem[] = [];
  const fields = new FieldReader(
    args,
    '',
    {
      field: (argument, came, wanted) =>
        problems.push(problem('command-argument', { command: id, argument, came, wanted })),
      twice: (argument, came) => problems.push(problem('edit-id-taken', { argument, id: came })),
    },
    deepestNesting / 2,
  );
  const read = command.read(fields);
  fields.refuseRest();
  if (problems.length > 0) return refused(...problems);
  const mergeKey = command.mergeKey?.(read);
  return done({
    name: command.name(read),
    view: command.view === true,
    ...(mergeKey === undefined ? {} : { mergeKey: `${inside ?? ''}/${id}/${mergeKey}` }),
    run: (document) =>
      inside === undefined
        ? command.run(document, read)
        : insideDefinition(document, inside, (own) => command.run(own, read)),
  });
}
