import type { HostTensor } from '../base/index.js';

/** The largest difference between two computations of a tensor, over all the pieces that were added. */
export class Difference {
  private largest = 0;
  private scale = 1;
  private comparable = true;

  /** `wanted` is what the difference is measured against. */
  add(came: HostTensor | undefined, wanted: HostTensor | undefined): void {
    const length = wanted?.data.length ?? 0;
    if (!came || !wanted || came.data.length !== length) {
      this.comparable = false;
      return;
    }
    for (let i = 0; i < length; i++) {
      const [a, b] = [came.data[i] as number, wanted.data[i] as number];
      // NaN would be lost in a maximum.
      if (!Number.isFinite(a) || !Number.isFinite(b)) this.comparable = false;
      this.largest = Math.max(this.largest, Math.abs(a - b));
      this.scale = Math.max(this.scale, Math.abs(b));
    }
  }

  /** max |a - b| / max(1, max |b|); null where a number was not finite or the sizes differ. */
  get relative(): number | null {
    return this.comparable ? this.largest / this.scale : null;
  }
}

/** How often two computations name the same class: the first of the largest in each row of [batch, classes]. */
export class TopClassAgreement {
  private same = 0;
  private rows = 0;

  add(came: HostTensor | undefined, wanted: HostTensor | undefined): void {
    const rows = wanted?.shape[0] ?? 0;
    this.rows += rows;
    for (let row = 0; row < rows; row++) if (topClass(came, row) === topClass(wanted, row)) this.same += 1;
  }

  /** From 0 to 1. */
  get share(): number {
    return this.rows === 0 ? 0 : this.same / this.rows;
  }
}

function topClass(tensor: HostTensor | undefined, row: number): number {
  const classes = tensor?.shape[1] ?? 0;
  let top = 0;
  const at = (index: number): number => tensor?.data[row * classes + index] as number;
  for (let index = 1; index < classes; index++) if (at(index) > at(top)) top = index;
  return top;
}
