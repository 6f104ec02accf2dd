import { card as diabetesRegression } from './diabetes-regression/card.js';
import { graph as diabetesRegressionGraph } from './diabetes-regression/graph.js';
import { card as irisMlp } from './iris-mlp/card.js';
import { graph as irisMlpGraph } from './iris-mlp/graph.js';
import { card as lenet5 } from './lenet-5/card.js';
import { graph as lenet5Graph } from './lenet-5/graph.js';
import { card as mlpDigits } from './mlp-digits/card.js';
import { graph as mlpDigitsGraph } from './mlp-digits/graph.js';
import { card as resnetMini } from './resnet-mini/card.js';
import { graph as resnetMiniGraph } from './resnet-mini/graph.js';
import type { Template } from './template.js';
import { card as wineMlp } from './wine-mlp/card.js';
import { graph as wineMlpGraph } from './wine-mlp/graph.js';

export type { Card } from './card.js';
export type { Template } from './template.js';

/** Every template, in the gallery's order; a test compares this list with the folders. */
export const templates: readonly Template[] = [
  { card: lenet5, graph: lenet5Graph },
  { card: mlpDigits, graph: mlpDigitsGraph },
  { card: resnetMini, graph: resnetMiniGraph },
  { card: irisMlp, graph: irisMlpGraph },
  { card: wineMlp, graph: wineMlpGraph },
  { card: diabetesRegression, graph: diabetesRegressionGraph },
];

/** The template of this id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((t) => t.card.id === id);
}
