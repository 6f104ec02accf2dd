import type { Node } from '../ops/index.js';

/** So many multiply-adds say how fast this machine is. */
const enoughToMeasure = 5e6;

/** A span of milliseconds for operations of which each is carried out at once and cannot be interrupted. */
export class TimeBudget {
  private readonly started: number;
  private multiplyAdds = 0;

  constructor(
    private readonly milliseconds: number,
    private readonly now: () => number,
  ) {
    this.started = now();
  }

  get spent(): number {
    return this.now() - this.started;
  }

  /** Whether there is room for `times` what was spent so far. */
  lastsFor(times: number): boolean {
    return this.spent * times <= this.milliseconds;
  }

  /** Whether the next operation, one example of it, will probably be done in time, by the speed of those before it. */
  suffices(next: Node): boolean {
    const { spent } = this;
    const cost = next.op.cost?.(next).multiplyAdds ?? 0;
    const ahead = typeof cost === 'number' ? cost : cost.batch;
    const each = this.multiplyAdds > enoughToMeasure ? spent / this.multiplyAdds : 0;
    if (spent > this.milliseconds || spent + each * ahead > this.milliseconds) return false;
    this.multiplyAdds += ahead;
    return true;
  }
}
