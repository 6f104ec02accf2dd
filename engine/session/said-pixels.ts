import type { HostTensor } from '../base/index.js';
import { classMap } from '../train/index.js';

/** How many pixels of one example each class has that was said, the most frequent first. */
export interface SaidPixels {
  readonly index: number;
  readonly said: readonly { readonly name: string; readonly count: number }[];
}

/** Counts the classes of probabilities [batch, classes, height, width]. */
export function saidPixels(answer: HostTensor, names: readonly string[]): SaidPixels[] {
  const [count = 0] = answer.shape;
  const map = classMap(answer);
  const each = map.length / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => {
    const counts = new Map<number, number>();
    for (const said of map.subarray(index * each, (index + 1) * each)) counts.set(said, (counts.get(said) ?? 0) + 1);
    const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
    return { index, said: ordered.map(([said, n]) => ({ name: names[said] ?? String(said), count: n })) };
  });
}
