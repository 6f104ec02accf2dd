/** Plain data that an operation's attributes are made of. */
export type Attribute =
  number | string | boolean | undefined | readonly Attribute[] | { readonly [key: string]: Attribute } | Float64Array;

/**
 * A text that is equal exactly when two attribute values are: unlike JSON it keeps Infinity, -Infinity, NaN and -0
 * apart, and object keys are sorted.
 */
export function attributeKey(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Float64Array) return `f64(${Array.from(value, attributeKey).join(' ')})`;
  if (Array.isArray(value)) return `[${value.map(attributeKey).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${k}:${attributeKey(v)}`).join(',')}}`;
  }
  return String(value);
}
