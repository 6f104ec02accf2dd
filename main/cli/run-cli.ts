import { ProblemError, problem } from '../../engine/base/index.js';
import { EngineProcess } from '../engine-process.js';
import { VERSION } from '../version.js';
import { commands } from './commands/index.js';
import { commandHelp, overview } from './help.js';
import { languageOf, withoutLanguage } from './language.js';
import { Output } from './output.js';
import { parseInvocation } from './parse-invocation.js';

/** What shells call a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** Runs one command line and answers its exit code: 0 only on success. Never throws. */
export async function runCli(args: readonly string[]): Promise<number> {
  const { language, problem: unknownLanguage } = languageOf(args);
  const out = new Output(args.includes('--json'), language);
  let engine: EngineProcess | undefined;
  try {
    if (unknownLanguage) throw new ProblemError([unknownLanguage]);
    const code = await obey(withoutLanguage(args), out, () => (engine ??= EngineProcess.start(out.unheard)));
    await out.written();
    return code;
  } catch (error) {
    return report(error, out, args.includes('--verbose'));
  } finally {
    await engine?.close();
  }
}

async function obey(args: readonly string[], out: Output, engine: () => EngineProcess): Promise<number> {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const ahead = at < 0 ? args : args.slice(0, at);
  const word = args[at];
  const asksForHelp = (words: readonly string[]): boolean => words.includes('--help') || words.includes('-h');
  if (ahead.includes('--version') || ahead.includes('-v')) return say(out, VERSION, { version: VERSION });
  const wanted = commands.map(({ id }) => id);
  const unknown = ahead.find((flag) => !['--json', '--verbose', '--help', '-h'].includes(flag));
  if (unknown !== undefined) throw new ProblemError([problem('command-line-unknown', { came: unknown, wanted })]);
  if (word === undefined || word === 'help' || asksForHelp(ahead))
    return say(out, overview(out.language), { commands: wanted });
  const command = commands.find(({ id }) => id === word);
  if (!command) throw new ProblemError([problem('command-line-unknown', { came: word, wanted })]);
  const rest = args.slice(at + 1);
  if (asksForHelp(rest)) {
    const { id, usage, flags } = command;
    return say(out, commandHelp(command, out.language), { command: id, usage, flags: Object.keys(flags) });
  }
  return command.run(parseInvocation(command, rest, { out, engine }));
}

function say(out: Output, text: string, value: unknown): number {
  out.line(text.trimEnd());
  out.value(value);
  return 0;
}

/** Why the command failed: sentences on stderr, and under --json the same as a value on stdout. */
function report(error: unknown, out: Output, verbose: boolean): number {
  const known = error instanceof ProblemError ? error.problems : undefined;
  const message = error instanceof Error ? error.message : String(error);
  const problems = known ?? [problem('unexpected', { message })];
  for (const { values } of problems) if (verbose && typeof values['stack'] === 'string') out.note(values['stack']);
  if (verbose && error instanceof Error) out.note(error.stack ?? message);
  out.failure(problems);
  return problems.some(({ code }) => code === 'stopped-at-once') ? INTERRUPTED : 1;
}
