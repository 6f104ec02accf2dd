import { absoluteBoxes } from './lanes.js';
import type { Scene } from './scene.js';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Where an arrow key leads: up and down along the wires, the straightest first; left and right to the next branch
 * beside. Without a start, the first node.
 */
export function neighbour({ nodes, wires }: Scene, from: string | undefined, direction: Direction): string | undefined {
  const cards = nodes.filter(({ open }) => !open);
  const boxes = absoluteBoxes(nodes);
  const start = from === undefined ? undefined : boxes.get(from);
  if (from === undefined || !start) return cards[0]?.id;
  const centre = (id: string): { x: number; y: number } => {
    const box = boxes.get(id) ?? start;
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  };
  const here = centre(from);
  const open = nodes.find(({ id }) => id === from)?.open === true;
  const inside = (id: string): boolean => id === from || (open && id.startsWith(`${from}/`));
  if (direction === 'up' || direction === 'down') {
    const next = wires
      .filter((wire) =>
        direction === 'down' ? inside(wire.from) && !inside(wire.to) : inside(wire.to) && !inside(wire.from),
      )
      .map((wire) => (direction === 'down' ? wire.to : wire.from));
    return nearest(next, (id) => Math.abs(centre(id).x - here.x));
  }
  const side = direction === 'right' ? 1 : -1;
  const beside = cards
    .map(({ id }) => id)
    .filter((id) => (centre(id).x - here.x) * side > 20 && Math.abs(centre(id).y - here.y) < 200);
  return nearest(beside, (id) => Math.abs(centre(id).x - here.x) + 2 * Math.abs(centre(id).y - here.y));
}

function nearest(ids: readonly string[], distance: (id: string) => number): string | undefined {
  return [...ids].sort((a, b) => distance(a) - distance(b))[0];
}
