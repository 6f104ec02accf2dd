import type { Problem } from '../../engine/base/index.js';
import type { Language } from '../../engine/text/index.js';
import { problemText } from '../../engine/text/index.js';

/** Where a command writes: sentences and tables for people, or JSON values alone on stdout. */
export class Output {
  constructor(
    readonly json: boolean,
    readonly language: Language,
    private readonly stdout: NodeJS.WriteStream = process.stdout,
    private readonly stderr: NodeJS.WriteStream = process.stderr,
  ) {}

  /** Whether a person is watching: then lines may be rewritten in place. */
  get live(): boolean {
    return !this.json && this.stdout.isTTY;
  }

  /** The width of the terminal in columns. */
  get columns(): number {
    return this.stdout.isTTY ? Math.max(40, this.stdout.columns) : 100;
  }

  /** A line for people; nothing under --json. */
  line(text = ''): void {
    if (!this.json) this.stdout.write(`${text}\n`);
  }

  /** Replaces the current terminal line; only where `live`. */
  rewriteLine(text: string): void {
    if (this.live) this.stdout.write(`\r\u001b[2K${text}`);
  }

  /** One JSON value on one line; nothing without --json. */
  value(value: unknown): void {
    if (this.json) this.stdout.write(`${JSON.stringify(value)}\n`);
  }

  /** A note that is not the command's result. */
  note(text: string): void {
    this.stderr.write(`${text}\n`);
  }

  /** Problems as sentences, one a line, on stderr. */
  problems(problems: readonly Problem[]): void {
    for (const p of problems) this.note(this.sentence(p));
  }

  /** One problem as a sentence, with the node it belongs to. */
  sentence(problem: Problem): string {
    const where = problem.node === undefined ? '' : `${cut(problem.node, 60)}: `;
    return `${where}${problemText(problem, this.language)}`;
  }
}

/** A text cut to `length` characters, control characters made visible: names come from files. */
export function cut(text: string, length: number): string {
  const safe = text.replace(/[\u0000-\u001f\u007f]/g, '?');
  return safe.length <= length ? safe : `${safe.slice(0, length - 1)}…`;
}
