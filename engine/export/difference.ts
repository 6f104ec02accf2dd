import type { HostTensor } from '../base/index.js';
import { elementCount } from '../base/index.js';

/** The largest difference between two computations of a tensor, over all the pieces that were added. */
export class Difference {
  private largest = 0;
  private scale = 1;
  private comparable = true;
  private pieces = 0;

  /** `wanted` is what the difference is measured against. */
  add(came: HostTensor | undefined, wanted: HostTensor | undefined): void {
    this.pieces += 1;
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

  /** max |a - b| / max(1, max |b|); null where a number was not finite or the sizes differ, undefined where nothing came. */
  get relative(): number | null | undefined {
    if (this.pieces === 0) return undefined;
    return this.comparable ? this.largest / this.scale : null;
  }
}

/**
 * How often two computations name the same class: the first of the largest along [batch, classes], or for each pixel of
 * [batch, classes, height, width], where a single channel names the class 1 above one half and else 0.
 */
export class TopClassAgreement {
  private same = 0;
  private rows = 0;

  add(came: HostTensor | undefined, wanted: HostTensor | undefined): void {
    const [rows = 0, , ...space] = wanted?.shape ?? [];
    const cells = rows * elementCount(space);
    this.rows += cells;
    for (let cell = 0; cell < cells; cell++) if (topClass(came, cell) === topClass(wanted, cell)) this.same += 1;
  }

  /** From 0 to 1; undefined without rows. */
  get share(): number | undefined {
    return this.rows === 0 ? undefined : this.same / this.rows;
  }
}

/** The class at a cell, counted over the batch and the pixels of each example. */
function topClass(tensor: HostTensor | undefined, cell: number): number {
  const [, classes = 0, ...space] = tensor?.shape ?? [];
  const cells = elementCount(space);
  const first = Math.floor(cell / cells) * classes * cells + (cell % cells);
  const at = (index: number): number => tensor?.data[first + index * cells] as number;
  if (classes === 1 && space.length > 0) return at(0) > 0.5 ? 1 : 0;
  let top = 0;
  for (let index = 1; index < classes; index++) if (at(index) > at(top)) top = index;
  return top;
}
