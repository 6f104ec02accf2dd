import dagre from '@dagrejs/dagre';
import type { LayoutGraph, LayoutNode, Placed } from './layout-graph.js';
import { columnGap, frame, rowGap } from './layout-graph.js';

/**
 * Places every box, top to bottom; each open block first, then as one big box. Boxes of open blocks count without
 * their title, which lies above them. The top row is at y = 0 and the first box's head at x = 0.
 */
export function layOut(graph: LayoutGraph): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  const boxes = graph.nodes.map((node) => boxOf(node, placed));
  const centres = isChain(graph) ? inOneColumn(boxes) : byRank(boxes, graph);
  const first = centres.get(boxes[0]?.id ?? '')?.x ?? 0;
  const top = Math.min(...boxes.map(({ id }) => centres.get(id)?.y ?? 0));
  for (const { id, width, height, title } of boxes) {
    const { x, y } = centres.get(id) ?? { x: 0, y: 0 };
    placed.set(id, { x: round(x - first), y: round(y - top) + title, width, height: height - title });
  }
  return placed;
}

interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** How much of the height is a title above the box. */
  readonly title: number;
}

/** A block's inside is placed relative to the frame's upper left corner. */
function boxOf({ id, width, height, content }: LayoutNode, placed: Map<string, Placed>): Box {
  if (!content) return { id, width, height, title: 0 };
  const inside = layOut(content);
  let [left, right, bottom] = [0, 0, 0];
  for (const { id: inner } of content.nodes) {
    const box = inside.get(inner);
    if (!box) continue;
    left = Math.min(left, box.x - box.width / 2);
    right = Math.max(right, box.x + box.width / 2);
    bottom = Math.max(bottom, box.y + box.height);
  }
  const direct = new Set(content.nodes.map((node) => node.id));
  for (const [inner, box] of inside) {
    const moved = { ...box, x: box.x - left + frame.padding, y: box.y + frame.padding };
    placed.set(inner, direct.has(inner) ? moved : box);
  }
  const inner = { width: right - left, height: bottom };
  return {
    id,
    width: Math.max(inner.width + 2 * frame.padding, width),
    height: inner.height + 2 * frame.padding + frame.totals + frame.title,
    title: frame.title,
  };
}

/** Each box leads to the next one and to no other: no search for a good order is needed. */
function isChain({ nodes, edges }: LayoutGraph): boolean {
  const places = new Map(nodes.map(({ id }, i) => [id, i]));
  const steps = edges.map(([from, to]) => [places.get(from) ?? -1, places.get(to) ?? -1] as const);
  const linked = new Set(steps.map(([from]) => from));
  return steps.every(([from, to]) => from >= 0 && to === from + 1) && linked.size === Math.max(nodes.length - 1, 0);
}

function inOneColumn(boxes: readonly Box[]): ReadonlyMap<string, { x: number; y: number }> {
  let y = 0;
  return new Map(
    boxes.map(({ id, height }) => {
      const place = { x: 0, y };
      y += height + rowGap;
      return [id, place];
    }),
  );
}

/** A box that all beginnings hang from; no node is called so, nor does dagre call its whole graph so (that is \u0000). */
const root = '\u0001';

/** Layered drawing (Gansner et al. 1993); answers the middle of each head. */
function byRank(boxes: readonly Box[], { edges }: LayoutGraph): ReadonlyMap<string, { x: number; y: number }> {
  const drawing = new dagre.graphlib.Graph();
  drawing.setGraph({ rankdir: 'TB', ranksep: rowGap, nodesep: columnGap, edgesep: 12 });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) drawing.setNode(id, { width, height });
  for (const [from, to] of edges) {
    if (from !== to && drawing.hasNode(from) && drawing.hasNode(to)) drawing.setEdge(from, to, { weight: 1 });
  }
  // Branches begin side by side at the top, and wait at their ends.
  const led = new Set(edges.map(([, to]) => to));
  const heads = boxes.filter(({ id }) => !led.has(id));
  if (heads.length > 1) {
    drawing.setNode(root, { width: 1, height: 1 });
    for (const { id } of heads) drawing.setEdge(root, id, { weight: 4 });
  }
  dagre.layout(drawing);
  return new Map(
    boxes.map(({ id, height }) => {
      const { x, y } = drawing.node(id) as { x: number; y: number };
      return [id, { x, y: y - height / 2 }];
    }),
  );
}

function round(value: number): number {
  return Math.round(value);
}
