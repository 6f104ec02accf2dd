import { parseArgs } from 'node:util';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { Language } from '../../engine/text/index.js';
import { EngineProcess } from '../engine-process.js';
import { VERSION } from '../version.js';
import type { Command, Flag, Invocation } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp, overview } from './help.js';
import { Output } from './output.js';
import { commonFlags } from './words.js';

/** Runs one command line and answers its exit code: 0 only on success. Never throws. */
export async function runCli(args: readonly string[]): Promise<number> {
  const language: Language = languageOf(args);
  const json = args.includes('--json');
  const out = new Output(json, language);
  const verbose = args.includes('--verbose');
  let engine: EngineProcess | undefined;
  try {
    const [word, ...rest] = args.filter((a, i) => !(a.startsWith('--lang') || args[i - 1] === '--lang'));
    if (word === '--version' || word === '-v') return say(out, VERSION, { version: VERSION });
    if (word === undefined || word === '--help' || word === '-h' || word === 'help')
      return say(out, overview(language), commandIds());
    const command = commands.find((c) => c.id === word);
    if (!command)
      throw new ProblemError([problem('command-line-unknown', { came: word, wanted: commands.map((c) => c.id) })]);
    if (rest.includes('--help') || rest.includes('-h')) {
      return say(out, commandHelp(command, language), {
        command: command.id,
        usage: command.usage,
        flags: Object.keys(command.flags),
      });
    }
    const call = parse(command, rest, out, () => (engine ??= EngineProcess.start()));
    return await command.run(call);
  } catch (error) {
    if (verbose && error instanceof Error) out.note(error.stack ?? error.message);
    if (error instanceof ProblemError) out.problems(error.problems);
    else out.problems([problem('unexpected', { message: error instanceof Error ? error.message : String(error) })]);
    return 1;
  } finally {
    await engine?.close();
  }
}

function say(out: Output, text: string, value: unknown): number {
  out.line(text.trimEnd());
  out.value(value);
  return 0;
}

function commandIds(): { commands: string[] } {
  return { commands: commands.map((c) => c.id) };
}

function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return (given ?? process.env['NETLOOM_LANG'] ?? 'en').startsWith('zh') ? 'zh' : 'en';
}

function parse(command: Command, args: string[], out: Output, engine: () => EngineProcess): Invocation {
  const flags: Readonly<Record<string, Flag>> = { ...commonFlags, ...command.flags };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let parsed: { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args: joinNegative(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new ProblemError([problem('flag-unknown', { message: firstSentence(error), command: command.id })]);
  }
  const [least, most] = command.words;
  if (parsed.positionals.length < least || parsed.positionals.length > most) {
    throw new ProblemError([
      problem('command-usage', { came: parsed.positionals, usage: `netloom ${command.id} ${command.usage}` }),
    ]);
  }
  return {
    positionals: parsed.positionals,
    value: (flag) => {
      const value = parsed.values[flag];
      return typeof value === 'string' ? value : undefined;
    },
    has: (flag) => parsed.values[flag] === true,
    language: out.language,
    out,
    engine,
  };
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

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('. ')[0] ?? message;
}
