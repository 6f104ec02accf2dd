/** A curve as a chart takes it: as many `x` as `y`. */
export interface Series {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface Column {
  readonly points: number;
  readonly sum: number;
  readonly first: number;
  readonly last: number;
  /** Lowest and highest point. */
  readonly low: readonly [x: number, y: number];
  readonly high: readonly [x: number, y: number];
}

/**
 * A curve that grows without end and keeps at most so many points: neighbours are joined into columns of equal width, and
 * of each column the lowest and the highest point stay, so that no spike is lost however long the curve becomes. The newest
 * point always stays.
 */
export class ThinnedSeries {
  private columns: Column[] = [];
  /** Points of a full column: a power of two. */
  private width = 1;
  private newest: readonly [x: number, y: number] | undefined;

  constructor(private readonly most: number) {}

  /** Adds a point; `x` must not fall. Appending costs a constant time on average. */
  append(x: number, y: number): void {
    this.newest = [x, y];
    const point: Column = { points: 1, sum: y, first: x, last: x, low: [x, y], high: [x, y] };
    const last = this.columns.at(-1);
    if (last && last.points < this.width) {
      this.columns[this.columns.length - 1] = joined(last, point);
      return;
    }
    if (this.columns.length >= Math.max(2, Math.floor((this.most - 1) / 2))) this.halve();
    this.columns.push(point);
  }

  /** The lowest and the highest point of each column and the newest of all, in the order of `x`. */
  extremes(): Series {
    const points = this.columns.flatMap(({ points: count, low, high }) =>
      count === 1 || low[0] === high[0] ? [low] : low[0] < high[0] ? [low, high] : [high, low],
    );
    const { newest } = this;
    if (newest && points.at(-1)?.[0] !== newest[0]) points.push(newest);
    return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
  }

  /** The mean of each column, at its middle. */
  means(): Series {
    return {
      x: this.columns.map(({ first, last }) => (first + last) / 2),
      y: this.columns.map(({ sum, points }) => sum / points),
    };
  }

  private halve(): void {
    const halves: Column[] = [];
    for (let i = 0; i < this.columns.length; i += 2) {
      const [one, other] = [this.columns[i] as Column, this.columns[i + 1]];
      halves.push(other ? joined(one, other) : one);
    }
    this.columns = halves;
    this.width *= 2;
  }
}

function joined(one: Column, other: Column): Column {
  return {
    points: one.points + other.points,
    sum: one.sum + other.sum,
    first: one.first,
    last: other.last,
    low: other.low[1] < one.low[1] ? other.low : one.low,
    high: other.high[1] > one.high[1] ? other.high : one.high,
  };
}
