import type { Json } from '../layers/index.js';
import { deepestNesting } from './parse-json.js';
import type { JsonObject, Position } from './records.js';
import { shortened, shownValue } from './shown-value.js';

/** Told of all that is not as it should be. */
export interface FieldFaults {
  /** A field is missing, of the wrong kind or out of range; `wanted` is in a notation that needs no language. */
  field(path: string, came: string, wanted: string): void;
  /** Two records of one collection have the same id. */
  twice(path: string, id: string): void;
}

/**
 * Reads the fields of an object that came from outside. A wrong field is reported and answered with a stand-in of the
 * right type, so that one pass finds all faults; whoever reads must drop the result when anything was reported.
 */
export class FieldReader {
  private readonly asked = new Set<string>();

  constructor(
    private readonly fields: JsonObject,
    private readonly path: string,
    private readonly faults: FieldFaults,
    /** How deep plain data in a field may be nested. */
    private readonly levels = deepestNesting,
  ) {}

  /** Whether the field is there. */
  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  /** A text that may not be empty. */
  name(name: string): string {
    const value = this.value(name);
    return typeof value === 'string' && value !== '' ? value : this.wrong(name, '"…"', '');
  }

  /** Any text. */
  text(name: string, absent?: string): string {
    const value = this.value(name) ?? absent;
    return typeof value === 'string' ? value : this.wrong(name, '"…"', '');
  }

  flag(name: string, absent?: boolean): boolean {
    const value = this.value(name) ?? absent;
    return typeof value === 'boolean' ? value : this.wrong(name, 'true | false', false);
  }

  number(name: string): number {
    const value = this.value(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : this.wrong(name, '1, 2.5, …', 0);
  }

  wholeNumber(name: string, min: number, absent?: number): number {
    const value = this.value(name) ?? absent;
    const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= min;
    return fits ? value : this.wrong(name, `${min}, ${min + 1}, …`, min);
  }

  /** Any plain data. */
  json(name: string): Json {
    const value = this.value(name);
    return isJson(value, this.levels) ? value : this.wrong(name, '{…} | […] | "…" | 1 | true | null', null);
  }

  /** An object of plain data; empty where absent. */
  object(name: string): JsonObject {
    const value = this.value(name) ?? {};
    return isObject(value) && isJson(value, this.levels) ? value : this.wrong(name, '{…}', {});
  }

  /** A list of names; empty where absent. */
  names(name: string): readonly string[] {
    const value = this.value(name) ?? [];
    const fits = Array.isArray(value) && value.every((part): part is string => typeof part === 'string');
    return fits ? value : this.wrong(name, '["…", …]', []);
  }

  /** An object with these fields only, read by `read`. */
  part<T>(name: string, read: (part: FieldReader) => T): T {
    const value = this.value(name);
    if (!isObject(value)) {
      this.wrong(name, '{…}', undefined);
      return read(new FieldReader({}, '', silent));
    }
    const part = new FieldReader(value, this.pathOf(name), this.faults, this.levels);
    const result = read(part);
    part.refuseRest();
    return result;
  }

  /** A list of objects, each read by `read`; empty where absent. */
  list<T>(name: string, read: (item: FieldReader) => T): readonly T[] {
    const value = this.value(name) ?? [];
    if (!Array.isArray(value)) return this.wrong(name, '[{…}, …]', []);
    return value.flatMap((item: unknown, i): T[] => {
      const path = `${this.pathOf(name)}[${i}]`;
      if (isObject(item)) return [read(new FieldReader(item, path, this.faults, this.levels))];
      this.faults.field(path, shownValue(item), '{…}');
      return [];
    });
  }

  /** A list of objects by their unique `id`. */
  byId<T extends { readonly id: string }>(name: string, read: (item: FieldReader) => T): ReadonlyMap<string, T> {
    const map = new Map<string, T>();
    for (const [i, item] of this.list(name, read).entries()) {
      if (item.id !== '' && map.has(item.id)) this.faults.twice(`${this.pathOf(name)}[${i}]`, shortened(item.id));
      map.set(item.id, item);
    }
    return map;
  }

  /** A place on the canvas; the origin where absent. */
  position(name: string): Position {
    if (!this.has(name)) return { x: 0, y: 0 };
    return this.part(name, (part) => ({ x: part.number('x'), y: part.number('y') }));
  }

  /** The whole object, of which nothing then counts as not asked for. */
  all(): JsonObject {
    for (const name of Object.keys(this.fields)) this.asked.add(name);
    return this.fields;
  }

  /** The fields that nobody asked for, or undefined. */
  rest(): JsonObject | undefined {
    const entries = Object.entries(this.fields).filter(([name]) => !this.asked.has(name));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** Reports the fields that nobody asked for. */
  refuseRest(): void {
    const known = [...this.asked].join(' | ');
    for (const name of Object.keys(this.rest() ?? {}))
      this.faults.field(this.pathOf(name), shownValue(this.fields[name]), known);
  }

  /** Reports the field and answers with the stand-in. */
  wrong<T>(name: string, wanted: string, standIn: T): T {
    this.faults.field(this.pathOf(name), shownValue(this.value(name)), wanted);
    return standIn;
  }

  private value(name: string): unknown {
    this.asked.add(name);
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  private pathOf(name: string): string {
    return this.path === '' ? shortened(name) : `${this.path}.${shortened(name)}`;
  }
}

const silent: FieldFaults = { field: () => undefined, twice: () => undefined };

/** Whether a value is an object rather than a list or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(value: unknown, levels: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || levels === 0) return false;
  return Object.values(value).every((part) => isJson(part, levels - 1));
}
