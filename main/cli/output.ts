import type { Problem } from '../../engine/base/index.js';
import { prepareCommand } from '../../engine/document/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import { filledText, problemText, stepTexts } from '../../engine/text/index.js';

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
    return `${where}${problemText(problem, this.language)}${this.fixText(problem)}`;
  }

  /** What one click in the app would do about it, in the words of the undo list. */
  private fixText({ fix }: Problem): string {
    if (!fix) return '';
    const prepared = prepareCommand(fix);
    if (!prepared.ok) return '';
    const { code, values } = prepared.value.name;
    const text: Text | undefined = new Map<string, Text>(Object.entries(stepTexts)).get(code);
    if (!text) return '';
    const value = 'value' in fix.args ? ` = ${cut(JSON.stringify(fix.args['value']) ?? '', 40)}` : '';
    const [before, after] = this.language === 'zh' ? ['修正：', '。'] : [' Fix: ', '.'];
    return `${before}${filledText(text, values, this.language)}${value}${after}`;
  }
}

/** A text cut to `length` characters, control characters made visible: names come from files. */
export function cut(text: string, length: number): string {
  const safe = text.replace(/[\u0000-\u001f\u007f]/g, '?');
  return safe.length <= length ? safe : `${safe.slice(0, length - 1)}…`;
}
