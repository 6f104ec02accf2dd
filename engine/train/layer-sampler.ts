/** Sampling may take this share of the time. */
const MOST_SHARE = 0.03;
const SHORTEST_GAP_MS = 100;
/** The first sample also makes the Program ready: how long the others take is known after the second. */
const LONGEST_FIRST_GAP_MS = 300;

/** Decides when the layers are looked at, so that it costs little of the run's time; decides no number of the run. */
export class LayerSampler {
  private next: number;
  private taken = 0;

  /** The first sample comes after so many milliseconds. */
  constructor(
    private readonly now: () => number,
    firstAfterMs = 0,
  ) {
    this.next = now() + firstAfterMs;
  }

  get due(): boolean {
    return this.now() >= this.next;
  }

  /** A sample that was begun then has been taken. */
  took(begun: number): void {
    const end = this.now();
    const gap = Math.max(SHORTEST_GAP_MS, (end - begun) * (1 / MOST_SHARE - 1));
    this.next = end + (this.taken === 0 ? Math.min(gap, LONGEST_FIRST_GAP_MS) : gap);
    this.taken += 1;
  }
}
