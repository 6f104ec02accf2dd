import type { Position } from '../../../engine/document/index.js';
import { cardHeights, cardWidth } from '../../network/card-size.js';

/** An open block and how large it is drawn, its title counted in. */
export interface OpenBox {
  readonly id: string;
  readonly position: Position;
  readonly width: number;
  readonly height: number;
}

/** How near to a block's head another node counts as standing beside it. */
const band = 30;

/**
 * Where a node of the document is drawn while blocks are open: what lies below an open block moves down, what stands
 * beside it moves aside. Folding gives every position back, since nothing is stored.
 */
export function drawnPosition(
  { id, position }: { id: string; position: Position },
  open: readonly OpenBox[],
): Position {
  let { x, y } = position;
  for (const box of open) {
    if (box.id === id) continue;
    if (position.y > box.position.y + band) y += box.height - cardHeights.tall;
    else if (position.y > box.position.y - band) x += aside(position.x, box);
  }
  return { x, y };
}

/** The document's position for a node that was put at a drawn one: the other way round. */
export function storedPosition(id: string, drawn: Position, open: readonly OpenBox[]): Position {
  let { x, y } = drawn;
  const byHeight = open.filter((box) => box.id !== id).sort((a, b) => a.position.y - b.position.y);
  for (const box of byHeight) {
    const { y: top } = box.position;
    if (y <= top + band) {
      if (y > top - band) x -= aside(x, box);
      continue;
    }
    // Put beside the tall frame rather than below it, it stands beside the block.
    if (y < top + box.height / 2) {
      y = top;
      x -= aside(x, box);
    } else y = Math.max(y - (box.height - cardHeights.tall), top + band + 1);
  }
  return { x, y };
}

function aside(x: number, { position, width }: OpenBox): number {
  const distance = (width - cardWidth) / 2;
  return x === position.x ? 0 : x > position.x ? distance : -distance;
}
