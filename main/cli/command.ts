import type { Language, Text } from '../../engine/text/index.js';
import type { EngineProcess } from '../engine-process.js';
import type { Output } from './output.js';

/** One `--flag` of a command. A flag without `value` is a switch. */
export interface Flag {
  /** What stands for the value in the help: `N`, `DIR`. */
  readonly value?: string;
  readonly text: Text;
}

/** What a command gets to work with. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** The flag's text, or undefined. */
  value(flag: string): string | undefined;
  /** Whether the switch was given. */
  has(flag: string): boolean;
  readonly language: Language;
  readonly out: Output;
  /** The engine in its own process; started on first use, ended with the command. */
  engine(): EngineProcess;
}

/** One word of the command line: one file in `commands/`, one line in its list. */
export interface Command {
  readonly id: string;
  readonly summary: Text;
  /** What follows `netloom ID`, as the help shows it. */
  readonly usage: string;
  /** How many words must and may follow. */
  readonly words: readonly [least: number, most: number];
  readonly flags: Readonly<Record<string, Flag>>;
  /** Answers the exit code: 0 only on success. A thrown `ProblemError` is printed as sentences and exits 1. */
  run(call: Invocation): Promise<number>;
}
