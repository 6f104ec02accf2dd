const longestText = 60;

/** At most 60 characters of a text that may be a megabyte long, for problems and step names. */
export function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/** A value as a problem shows it: JSON, with long texts cut and large lists and objects only hinted at. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return shortened(JSON.stringify(shortened(value)));
  if (Array.isArray(value))
    return value.length <= 4 && value.every(isSimple) ? `[${value.map(shownValue).join(', ')}]` : '[…]';
  if (value === undefined) return '—';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? '{…}' : typeof value;
}

function isSimple(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
