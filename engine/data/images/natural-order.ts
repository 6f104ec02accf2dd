const collator = new Intl.Collator('en', { numeric: true });

/** Orders names as people count: `img2` before `img10`; names that only differ in case or accents keep one order too. */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
