/** A value seen with its axes in another order: axis `i` of the view is axis `perm[i]` of the source. */
export interface View {
  readonly source: string;
  readonly perm: readonly number[];
}

/** Remembers which values are transposes of which, so that two in a row become one, or none. */
export class Transposes {
  private readonly views = new Map<string, View>();

  /** The same as transposing `x`, from the value that `x` is itself a transpose of. */
  resolve(x: string, perm: readonly number[]): View {
    const inner = this.views.get(x);
    return inner ? { source: inner.source, perm: perm.map((axis) => inner.perm[axis] as number) } : { source: x, perm };
  }

  /** `token` is this view. */
  note(token: string, view: View): void {
    this.views.set(token, view);
  }
}
