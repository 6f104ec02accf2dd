import type { Json } from '../../engine/layers/index.js';

const widest = 110;

/** A value as TypeScript is written by hand: bare keys, single quotes; broken over lines where it is too long. */
export function codeLiteral(value: Json, indent = 0, before = 0): string {
  const line = oneLine(value);
  if (indent + before + line.length <= widest || typeof value !== 'object' || value === null) return line;
  const inner = ' '.repeat(indent + 2);
  const parts = Array.isArray(value)
    ? value.map((part: Json) => codeLiteral(part, indent + 2))
    : Object.entries(value).map(([key, part]) => {
        const name = `${codeKey(key)}: `;
        return name + codeLiteral(part, indent + 2, name.length);
      });
  if (parts.length === 0) return line;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)}${close}`;
}

function oneLine(value: Json): string {
  if (typeof value === 'string') return codeString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part: Json) => oneLine(part)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, part]) => `${codeKey(key)}: ${oneLine(part)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** In single quotes; nothing in it ends the string or the line. */
export function codeString(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

function codeKey(key: string): string {
  // A plain `__proto__:` would set the prototype; in brackets it is an ordinary key.
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : codeString(key);
}
