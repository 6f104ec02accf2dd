import type { CSSProperties } from 'react';
import type { Say } from '../../text/words-in.js';
import { count, percent } from '../../ui/format.js';
import type { matrixWords } from './matrix-words.js';

/** What cells show: how many, or which share of their row. */
export type CellShows = 'count' | 'share';

/** A matrix as its cells need it. */
export interface MatrixFacts {
  readonly confusion: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly shows: CellShows;
  /** Samples of each row. */
  readonly totals: readonly number[];
  /** What the darkest cell stands for. */
  readonly most: number;
}

export function matrixFacts(
  confusion: MatrixFacts['confusion'],
  names: readonly string[],
  shows: CellShows,
): MatrixFacts {
  const totals = confusion.map((row) => row.reduce((a, b) => a + b, 0));
  let most = 0;
  confusion.forEach((row, label) =>
    row.forEach((n, predicted) => {
      if (label !== predicted) most = Math.max(most, shows === 'share' ? n / Math.max(totals[label] ?? 0, 1) : n);
    }),
  );
  return { confusion, names, shows, totals, most: most || 1 };
}

/** How one cell is drawn and what it is called. */
export interface CellLook {
  /** Undefined for none. */
  readonly text: string | undefined;
  readonly name: string;
  readonly className: string;
  readonly style: CSSProperties;
}

export function cellLook(
  { confusion, names, shows, totals, most }: MatrixFacts,
  label: number,
  predicted: number,
  say: Say<typeof matrixWords>,
): CellLook {
  const n = confusion[label]?.[predicted] ?? 0;
  const share = n / Math.max(totals[label] ?? 0, 1);
  const isRight = label === predicted;
  const depth = isRight || n === 0 ? 0 : depthOf((shows === 'share' ? share : n) / most);
  return {
    text: n === 0 ? undefined : shows === 'share' ? shareText(share) : count(n),
    name: say('cell', {
      label: names[label] ?? '',
      predicted: names[predicted] ?? '',
      count: shows === 'share' ? percent(share, 1) : String(n),
    }),
    className: `confusion-cell${isRight ? ' right' : ''}${depth > 0.8 ? ' deep' : ''}`,
    style: depth > 0 ? { background: `rgb(var(--heat-rgb) / ${depth.toFixed(3)})` } : {},
  };
}

/** How much of the heat colour a cell has; in between neither light nor dark text could be read on it. */
function depthOf(part: number): number {
  return part > 0.8 ? 0.88 : 0.14 + 0.5 * part;
}

function shareText(share: number): string {
  return share < 0.0995 ? (100 * share).toFixed(1) : (100 * share).toFixed(0);
}
