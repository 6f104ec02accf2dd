/** A text cut to `length` characters, control characters made visible: names come from files. */
export function cut(text: string, length: number): string {
  const safe = text.replace(/[\u0000-\u001f\u007f]/g, '?');
  return safe.length <= length ? safe : `${safe.slice(0, length - 1)}…`;
}
