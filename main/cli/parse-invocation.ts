import { parseArgs } from 'node:util';
import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { Command, Flag, Invocation } from './command.js';
import { commonFlags } from './words.js';

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** A command's words and flags; throws a `ProblemError` that names the flag or shows the usage. */
export function parseInvocation(
  command: Command,
  args: readonly string[],
  more: Pick<Invocation, 'out' | 'engine'>,
): Invocation {
  const flags: Readonly<Record<string, Flag>> = { ...commonFlags, ...command.flags };
  const { values, positionals } = parseWords(command, flags, args);
  const refused = Object.entries(flags).flatMap(([name, flag]) => choiceProblem(name, flag, values[name]) ?? []);
  if (refused.length > 0) throw new ProblemError(refused);
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) {
    const usage = `netloom ${command.id} ${command.usage}`.trim();
    throw new ProblemError([problem(positionals.length < least ? 'words-missing' : 'words-too-many', { usage })]);
  }
  return {
    ...more,
    language: more.out.language,
    positionals,
    value: (flag) => {
      const value = values[flag];
      return typeof value === 'string' ? value : undefined;
    },
    has: (flag) => values[flag] === true,
  };
}

function parseWords(
  command: Command,
  flags: Readonly<Record<string, Flag>>,
  args: readonly string[],
): { values: Values; positionals: string[] } {
  const options: Record<string, { type: 'boolean' | 'string' }> = {};
  for (const [name, flag] of Object.entries(flags))
    options[name] = { type: flag.value === undefined ? 'boolean' : 'string' };
  try {
    return parseArgs({ args: joinNegative(args), options, allowPositionals: true });
  } catch (error) {
    throw new ProblemError([flagProblem(error, command, flags)]);
  }
}

/** What Node's parser refused: it names the flag in its message only. */
function flagProblem(error: unknown, command: Command, flags: Readonly<Record<string, Flag>>): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const written = /'(-[^\s'=]*)/.exec(message)?.[1] ?? '';
  const flag = new Map(Object.entries(flags)).get(written.replace(/^--/, ''));
  const values = { flag: written, command: command.id };
  if (!flag) return problem('flag-unknown', values);
  return flag.value === undefined
    ? problem('flag-takes-none', values)
    : problem('flag-value-missing', { ...values, wanted: flag.value });
}

/** Flags whose value is written `this|that` take one of these; `FILE|NAME`, in capitals, stands for any such word. */
function choiceProblem(name: string, flag: Flag, came: Values[string]): Problem | undefined {
  const wanted = flag.value?.split('|') ?? [];
  const named = wanted.length > 1 && wanted.every((choice) => choice === choice.toLowerCase());
  if (!named || typeof came !== 'string' || wanted.includes(came)) return undefined;
  return problem('flag-choice', { flag: name, came, wanted });
}

/** `--flag -1` as `--flag=-1`, which Node's parser takes for a value. */
function joinNegative(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before?.startsWith('--') && !before.includes('='))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}
