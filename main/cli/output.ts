import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import { systemCode } from '../../engine/files/index.js';
import type { Language } from '../../engine/text/index.js';
import { problemSentence } from './problem-sentence.js';

/** A damaged graph may have a problem at each of its thousands of nodes. */
const MOST_SENTENCES = 20;

/** Where a command writes: sentences and tables for people, or JSON values alone on stdout. */
export class Output {
  private readonly lost = new AbortController();
  private reason: unknown;

  constructor(
    readonly json: boolean,
    readonly language: Language,
    private readonly stdout: NodeJS.WriteStream = process.stdout,
    private readonly stderr: NodeJS.WriteStream = process.stderr,
  ) {
    stdout.on('error', (error) => {
      this.reason ??= error;
      this.lost.abort();
    });
    // Where the reasons go is gone as well: there is nobody left to tell.
    stderr.on('error', () => this.lost.abort());
  }

  /** Aborted once nothing more reaches the reader: a closed pipe, a full disk. */
  get unheard(): AbortSignal {
    return this.lost.signal;
  }

  /** Waits until the system has taken everything; throws a `ProblemError` where it refused. */
  async written(): Promise<void> {
    if (this.reason === undefined) {
      await new Promise<void>((resolve) => {
        this.stdout.write('', (error) => {
          this.reason ??= error ?? undefined;
          resolve();
        });
      });
    }
    if (this.reason === undefined) return;
    throw new ProblemError([problem('output-lost', { reason: systemCode(this.reason) ?? '' })]);
  }

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
    if (!this.json) this.write(`${text}\n`);
  }

  /** Replaces the current terminal line; only where `live`. */
  rewriteLine(text: string): void {
    if (this.live) this.write(`\r\u001b[2K${text}`);
  }

  /** How far something is, on the terminal's current line of stderr; nothing where no terminal is. An empty text ends it. */
  progress(text: string): void {
    if (this.stderr.isTTY) this.stderr.write(`\r\u001b[2K${text}`);
  }

  /** One JSON value on one line; nothing without --json. */
  value(value: unknown): void {
    if (this.json) this.write(`${JSON.stringify(value)}\n`);
  }

  /** A note that is not the command's result. */
  note(text: string): void {
    this.stderr.write(`${text}\n`);
  }

  /** Problems as sentences, one a line, on stderr. */
  problems(problems: readonly Problem[]): void {
    for (const p of problems.slice(0, MOST_SENTENCES)) this.note(this.sentence(p));
    const more = problems.length - MOST_SENTENCES;
    if (more > 0) this.note(this.sentence(problem('more-problems', { count: more })));
  }

  /** Why the command failed, as sentences on stderr; under --json as a value on stdout too. */
  failure(problems: readonly Problem[]): void {
    this.value({ ok: false, problems });
    // `netloom layers | head` closes the pipe when it has enough: no reason to complain.
    if (systemCode(this.reason) !== 'EPIPE') this.problems(problems);
  }

  /** One problem as a sentence, with the node it belongs to. */
  sentence(problem: Problem): string {
    return problemSentence(problem, this.language);
  }

  private write(text: string): void {
    if (this.reason === undefined) this.stdout.write(text);
  }
}
