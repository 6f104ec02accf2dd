import { Position, useStore } from '@xyflow/react';
import { cardHeights, cardWidth } from '../network/card-size.js';

/** Screen pixels: the toolbar of five buttons, its distance from the card, and what lies over the canvas's corners. */
const toolbar = { width: 156, height: 38, gap: 14 };
const map = { width: 172, height: 152 };
const lens = { width: 250, height: 54 };

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Where a node's toolbar goes: right of it, else left, else below, so that it lies under nothing and is not cut off. */
export function useToolbarSide(node: string): Position {
  return useStore(({ width, height, transform: [x, y, zoom], nodeLookup }) => {
    const shown = nodeLookup.get(node);
    if (!shown) return Position.Right;
    const at = shown.internals.positionAbsolute;
    const right = (at.x + (shown.measured.width ?? cardWidth)) * zoom + x;
    const middle = (at.y + (shown.measured.height ?? cardHeights.tall) / 2) * zoom + y - toolbar.height / 2;
    const isFree = ({ left, top }: Spot): boolean =>
      left >= 0 &&
      left + toolbar.width <= width &&
      top + toolbar.height <= height &&
      !(left + toolbar.width > width - map.width && top < map.height) &&
      !(left < lens.width && top < lens.height);
    if (isFree({ left: right + toolbar.gap, top: middle })) return Position.Right;
    const left = at.x * zoom + x - toolbar.gap - toolbar.width;
    return isFree({ left, top: middle }) ? Position.Left : Position.Bottom;
  });
}
