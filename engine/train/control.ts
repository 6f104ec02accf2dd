type Wish = 'run' | 'pause' | 'stop';

/** How a host tells a run to pause, go on or stop; the run looks at it before every call of one or a few steps. */
export class TrainingControl {
  private current: Wish = 'run';
  private waiting: (() => void)[] = [];
  private single = false;

  get wish(): Wish {
    return this.current;
  }

  pause(): void {
    if (this.current === 'run') this.current = 'pause';
  }

  resume(): void {
    this.single = false;
    if (this.current === 'pause') this.change('run');
  }

  /** Makes one step of a paused run, which then is paused again. */
  step(): void {
    if (this.current !== 'pause') return;
    this.single = true;
    this.change('run');
  }

  /** Whether only one step is wanted; the run says when it was made. */
  get wantsOne(): boolean {
    return this.single;
  }

  /** A step was made. */
  stepped(): void {
    if (this.single && this.current === 'run') this.current = 'pause';
    this.single = false;
  }

  /** Final: a stopped run is resumed from its checkpoint, as a new call of `train`. */
  stop(): void {
    this.change('stop');
  }

  /** Settles once the run is neither paused. */
  async whilePaused(): Promise<void> {
    while (this.current === 'pause') await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private change(wish: Wish): void {
    this.current = wish;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
