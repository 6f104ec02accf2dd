import type { SceneNode, ScenePort, SceneWire } from './scene.js';

/** Where something lies in the canvas. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room between a lane and the cards beside it. */
const clear = 14;
/** A wire shorter than this has nothing between its ends. */
const near = 70;

/**
 * For each wire that would run across cards: the x of a free lane beside them. Wires between neighbours, and those
 * with a free way, are plain curves and have none.
 */
export function wireLanes(nodes: readonly SceneNode[], wires: readonly SceneWire[]): ReadonlyMap<string, number> {
  const places = absoluteBoxes(nodes);
  const cards = nodes.filter(({ open }) => !open).map(({ id }) => ({ id, box: places.get(id) as Box }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lanes = new Map<string, number>();
  for (const wire of wires) {
    const from = places.get(wire.from);
    const to = places.get(wire.to);
    if (!from || !to || to.top - from.bottom < near) continue;
    const between = cards.filter(
      ({ id, box }) => id !== wire.from && id !== wire.to && box.bottom > from.bottom + 4 && box.top < to.top - 4,
    );
    const begin = portX(from, wire.fromPort, byId.get(wire.from)?.outputs);
    const end = portX(to, wire.toPort, byId.get(wire.to)?.inputs);
    const lane = freeLane(
      begin,
      end,
      between.map(({ box }) => box),
    );
    if (lane !== undefined) lanes.set(wire.id, lane);
  }
  return lanes;
}

/** The nearest free x, first at one of the ends, then beside what is in the way; undefined where nothing is. */
function freeLane(from: number, to: number, between: readonly Box[]): number | undefined {
  const blocked = (x: number): boolean => between.some(({ left, right }) => x > left - 4 && x < right + 4);
  if (between.length === 0) return undefined;
  const crossing = between.some((box) => box.right > Math.min(from, to) - 4 && box.left < Math.max(from, to) + 4);
  if (!crossing) return undefined;
  if (!blocked(from)) return from;
  if (!blocked(to)) return to;
  const sides = between.flatMap(({ left, right }) => [left - clear, right + clear]).filter((x) => !blocked(x));
  const cost = (x: number): number => Math.abs(x - from) + Math.abs(x - to);
  return sides.sort((a, b) => cost(a) - cost(b))[0];
}

function portX({ left, right }: Box, port: string, ports: readonly ScenePort[] = []): number {
  const at = Math.max(
    ports.findIndex(({ id }) => id === port),
    0,
  );
  return left + ((right - left) * (at + 1)) / (Math.max(ports.length, 1) + 1);
}

/** Every node's box in the canvas; those in frames are stored relative to them. */
export function absoluteBoxes(nodes: readonly SceneNode[]): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { id, parent, x, y, width, height } of nodes) {
    const around = parent === undefined ? undefined : boxes.get(parent);
    const left = (around?.left ?? 0) + x - width / 2;
    const top = (around?.top ?? 0) + y;
    boxes.set(id, { left, right: left + width, top, bottom: top + height });
  }
  return boxes;
}
