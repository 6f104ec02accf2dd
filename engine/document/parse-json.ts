import type { Outcome, ProblemValue } from '../base/index.js';
import { ProblemError, outcomeOf, problem } from '../base/index.js';
import type { Json } from '../layers/index.js';
import { shortened } from './shown-value.js';

/** Objects and lists inside each other: enough for any honest project file, and no risk to the stack. */
export const deepestNesting = 64;

/**
 * Parses JSON strictly, and unlike `JSON.parse` says the line and column of a fault, tells a file that ends too early
 * from a damaged one, and refuses nesting deeper than 64 levels, numbers beyond float64 and keys that come twice.
 * A key `__proto__` becomes an ordinary own property.
 */
export function parseJson(text: string): Outcome<Json> {
  return outcomeOf(() => new JsonParser(text).whole());
}

const spaces = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
/** All that is left of a value when a file ends inside it. */
const cutOff = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|\.?[eE][+-]?)?$/;

class JsonParser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  whole(): Json {
    const value = this.value();
    if (this.next() !== '') this.broken();
    return value;
  }

  private value(): Json {
    switch (this.next()) {
      case '{':
        return this.object();
      case '[':
        return this.list();
      case '"':
        return this.string();
      default:
        return this.plain();
    }
  }

  private object(): Json {
    const entries = new Map<string, Json>();
    this.items('}', () => {
      if (this.next() !== '"') this.broken();
      const start = this.at;
      const key = this.string();
      if (entries.has(key)) this.fail('project-key-twice', start, { key: shortened(key) });
      this.expect(':');
      entries.set(key, this.value());
    });
    return Object.fromEntries(entries);
  }

  private list(): Json {
    const values: Json[] = [];
    this.items(']', () => values.push(this.value()));
    return values;
  }

  private items(end: string, item: () => void): void {
    this.at += 1;
    this.depth += 1;
    if (this.depth > deepestNesting) this.fail('project-too-deep', this.at - 1, { limit: deepestNesting });
    if (this.next() !== end) {
      item();
      while (this.next() === ',') {
        this.at += 1;
        item();
      }
    }
    this.expect(end);
    this.depth -= 1;
  }

  private string(): string {
    const start = this.at;
    for (let i = start + 1; i < this.text.length; i++) {
      const unit = this.text.charCodeAt(i);
      if (unit === 0x5c) i += 1;
      else if (unit === 0x22) {
        this.at = i + 1;
        return this.decoded(start);
      }
    }
    return this.fail('project-cut-off', this.text.length);
  }

  /** The platform's own parser knows escapes; a refused one is reported where its string begins. */
  private decoded(start: number): string {
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      this.at = start;
      return this.broken();
    }
  }

  private plain(): Json {
    const start = this.at;
    const found = this.match(word);
    if (found !== '') return found === 'null' ? null : found === 'true';
    const digits = this.match(number);
    if (digits === '') return this.broken();
    const value = Number(digits);
    if (!Number.isFinite(value)) this.fail('project-number-too-large', start, { came: shortened(digits) });
    return value;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The next character that is no space; empty at the end. */
  private next(): string {
    this.match(spaces);
    return this.text.charAt(this.at);
  }

  private expect(character: string): void {
    if (this.next() !== character) this.broken();
    this.at += 1;
  }

  private broken(): never {
    const rest = this.text.slice(this.at, this.at + 12);
    if (cutOff.test(rest)) this.fail('project-cut-off', this.text.length);
    return this.fail('project-not-json', this.at, { found: shortened(JSON.stringify(rest)) });
  }

  private fail(code: FaultCode, at: number, values: Readonly<Record<string, ProblemValue>> = {}): never {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    throw new ProblemError([problem(code, { line, column, ...values })]);
  }
}

type FaultCode =
  'project-not-json' | 'project-cut-off' | 'project-too-deep' | 'project-number-too-large' | 'project-key-twice';
