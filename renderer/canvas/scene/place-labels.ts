import type { Signal } from '../../../engine/layers/index.js';
import { axisLabels } from '../../network/node-facts.js';
import type { Box } from './lanes.js';
import { absoluteBoxes } from './lanes.js';
import type { LabelSide, SceneNode } from './scene.js';

/** Canvas units: how high a shape is, how wide a digit of it, and how far it stands from its wire. */
const height = 16;
const digit = 6.7;
const axis = 6;
const times = 16;
const besideWire = 9;

/** Finds a side for each shape below a card: right of its wire, else left, else it is not shown, so as to cover no card. */
export function placeLabels(nodes: readonly SceneNode[]): readonly SceneNode[] {
  const boxes = absoluteBoxes(nodes);
  const cards = nodes.flatMap(({ id, open }) => (open ? [] : [boxes.get(id) as Box]));
  cards.sort((a, b) => a.top - b.top);
  return nodes.map((node) => {
    const { id, label, outputs } = node;
    const own = boxes.get(id);
    if (!own || label === undefined) return node;
    const top = own.bottom + label;
    const near = cards.filter((box) => box !== own && box.bottom > top && box.top < top + height);
    const labelSides = outputs.map(({ wired, signal }, i): LabelSide | undefined => {
      if (!wired) return undefined;
      const x = own.left + ((own.right - own.left) * (i + 1)) / (outputs.length + 1);
      const width = labelWidth(signal);
      // Of several shapes all but the last stand left of their wires.
      const wanted: readonly LabelSide[] = i < outputs.length - 1 ? ['left', 'right'] : ['right', 'left'];
      return wanted.find((side) => {
        const left = side === 'right' ? x + besideWire : x - besideWire - width;
        return near.every((box) => box.right <= left || box.left >= left + width);
      });
    });
    return { ...node, labelSides };
  });
}

function labelWidth(signal: Signal | undefined): number {
  if (!signal) return 2 * digit;
  const axes = axisLabels(signal);
  return axes.reduce((sum, { size }) => sum + size.length * digit + axis, (axes.length - 1) * times + 6);
}
