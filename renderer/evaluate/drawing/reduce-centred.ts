import { inked } from './inked.js';
import type { Stroke } from './stroke.js';
import { boundsOf, fitted } from './stroke.js';

/** MNIST's box in its field of 28. */
const BOX_SHARE = 20 / 28;
/** Half of the usual stroke's width, as a share of the field. */
const PEN_SHARE = 1.15 / 28;
/** Cells along one side for each cell of the result: grey at the edges comes from these. */
const FINE = 6;

/**
 * A drawing as MNIST's images are made (LeCun et al. 1998): fitted into the middle 20 of 28 cells with its proportions
 * kept, grey by coverage, then moved so that its centre of mass is in the middle. [height × width] values 0..1.
 */
export function reduceCentred(strokes: readonly Stroke[], height: number, width: number): Float32Array {
  const bounds = boundsOf(strokes);
  if (!bounds) return new Float32Array(height * width);
  const field = Math.min(height, width);
  const size = field * FINE;
  const pen = PEN_SHARE * size;
  const room = BOX_SHARE * size - 2 * pen;
  const longest = Math.max(bounds.width, bounds.height);
  const scale = longest === 0 ? 0 : room / longest;
  const box = { width: bounds.width * scale, height: bounds.height * scale };
  const to = { ...box, left: (size - box.width) / 2, top: (size - box.height) / 2 };
  const cells = inked(fitted(strokes, bounds, to), size, pen);
  const [massX, massY] = centreOfMass(cells, size);
  const [moveX, moveY] = [Math.round(size / 2 - massX), Math.round(size / 2 - massY)];
  return covered(cells, size, { moveX, moveY, height, width, field });
}

/**
 * A drawing for images in which it matters where a thing is: as it stands on the pad, grey by coverage.
 * [height × width] values 0..1.
 */
export function reduceInPlace(strokes: readonly Stroke[], height: number, width: number): Float32Array {
  const field = Math.min(height, width);
  const size = field * FINE;
  const scaled = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * size, y: y * size })));
  return covered(inked(scaled, size, PEN_SHARE * size), size, { moveX: 0, moveY: 0, height, width, field });
}

function centreOfMass(cells: Uint8Array, size: number): [number, number] {
  let [x, y, mass] = [0, 0, 0];
  cells.forEach((cell, i) => {
    x += cell * ((i % size) + 0.5);
    y += cell * (Math.floor(i / size) + 0.5);
    mass += cell;
  });
  return mass === 0 ? [size / 2, size / 2] : [x / mass, y / mass];
}

interface Place {
  readonly moveX: number;
  readonly moveY: number;
  readonly height: number;
  readonly width: number;
  readonly field: number;
}

/** The share of fine cells that are set in each cell of the image. */
function covered(cells: Uint8Array, size: number, { moveX, moveY, height, width, field }: Place): Float32Array {
  const image = new Float32Array(height * width);
  const top = Math.floor((height - field) / 2);
  const left = Math.floor((width - field) / 2);
  cells.forEach((cell, i) => {
    if (cell === 0) return;
    const row = top + Math.floor((Math.floor(i / size) + moveY) / FINE);
    const column = left + Math.floor(((i % size) + moveX) / FINE);
    if (row < 0 || row >= height || column < 0 || column >= width) return;
    const at = row * width + column;
    image[at] = (image[at] as number) + 1 / FINE ** 2;
  });
  return image;
}
