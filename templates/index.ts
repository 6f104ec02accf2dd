import { card as lenet5 } from './lenet-5/card.js';
import { graph as lenet5Graph } from './lenet-5/graph.js';
import { card as mlpDigits } from './mlp-digits/card.js';
import { graph as mlpDigitsGraph } from './mlp-digits/graph.js';
import { card as resnetMini } from './resnet-mini/card.js';
import { graph as resnetMiniGraph } from './resnet-mini/graph.js';
import type { Template } from './template.js';

export type { Card } from './card.js';
export type { Template } from './template.js';

/** Every template, in the gallery's order; a test compares this list with the folders. */
export const templates: readonly Template[] = [
  { card: lenet5, graph: lenet5Graph },
  { card: mlpDigits, graph: mlpDigitsGraph },
  { card: resnetMini, graph: resnetMiniGraph },
];

/** The template of this id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((t) => t.card.id === id);
}
