import type { GraphDocument } from '../engine/document/index.js';
import type { Card } from './card.js';

/** A network that comes along: what is said of it, and the drawing with its training settings and data recipe. */
export interface Template {
  readonly card: Card;
  graph(): GraphDocument;
}
