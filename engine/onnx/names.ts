const longest = 80;

/** A name that every ONNX reader takes: letters, digits and _ . / # - of any script, not empty, of bounded length. */
export function safeName(name: string): string {
  const safe = name.slice(0, 4 * longest).replace(/[^\p{L}\p{N}_./#-]/gu, '_');
  const cut = Array.from(safe).slice(0, longest).join('');
  return cut === '' ? 'unnamed' : cut;
}

/** Hands out names that are safe and never the same twice; later comers get `_2`, `_3`, ... */
export class UniqueNames {
  // The one name that a plain object cannot be keyed by.
  private readonly taken = new Set<string>(['__proto__']);
  private readonly next = new Map<string, number>();

  give(wanted: string): string {
    const base = safeName(wanted);
    let name = base;
    let count = this.next.get(base) ?? 2;
    while (this.taken.has(name)) name = `${base}_${count++}`;
    this.next.set(base, count);
    this.taken.add(name);
    return name;
  }
}
