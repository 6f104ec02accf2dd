/** What is to be laid out: boxes and what leads where. A box with a content is an open block, laid out first. */
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly content?: LayoutGraph;
}

/** Where a box goes: the middle of its head, in the box around it (canvas units). */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room between two cards, one below the other: for the wire and the shape beside it. */
export const rowGap = 32;
/** Room between neighbours. */
export const columnGap = 18;

/** An open block's frame: room around its layers, and for its title above and its totals below. */
export const frame = { padding: 16, title: 25, totals: 24 } as const;
