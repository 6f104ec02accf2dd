import { card as attentionRows } from './attention-rows/card.js';
import { graph as attentionRowsGraph } from './attention-rows/graph.js';
import { card as vggMini } from './vgg-mini/card.js';
import { graph as vggMiniGraph } from './vgg-mini/graph.js';
import { card as inceptionMini } from './inception-mini/card.js';
import { graph as inceptionMiniGraph } from './inception-mini/graph.js';
import { card as squeezenetMini } from './squeezenet-mini/card.js';
import { graph as squeezenetMiniGraph } from './squeezenet-mini/graph.js';
import { card as shufflenetMini } from './shufflenet-mini/card.js';
import { graph as shufflenetMiniGraph } from './shufflenet-mini/graph.js';
import { card as mobilenetMini } from './mobilenet-mini/card.js';
import { graph as mobilenetMiniGraph } from './mobilenet-mini/graph.js';
import { card as densenetMini } from './densenet-mini/card.js';
import { graph as densenetMiniGraph } from './densenet-mini/graph.js';
import { card as diabetesRegression } from './diabetes-regression/card.js';
import { graph as diabetesRegressionGraph } from './diabetes-regression/graph.js';
import { fullSizeTemplates } from './full-size.js';
import { card as irisMlp } from './iris-mlp/card.js';
import { graph as irisMlpGraph } from './iris-mlp/graph.js';
import { card as lenet5 } from './lenet-5/card.js';
import { graph as lenet5Graph } from './lenet-5/graph.js';
import { card as lstmRows } from './lstm-rows/card.js';
import { graph as lstmRowsGraph } from './lstm-rows/graph.js';
import { card as mlpDigits } from './mlp-digits/card.js';
import { graph as mlpDigitsGraph } from './mlp-digits/graph.js';
import { card as resnetMini } from './resnet-mini/card.js';
import { graph as resnetMiniGraph } from './resnet-mini/graph.js';
import type { Template } from './template.js';
import { card as unetMini } from './unet-mini/card.js';
import { graph as unetMiniGraph } from './unet-mini/graph.js';
import { card as wineMlp } from './wine-mlp/card.js';
import { graph as wineMlpGraph } from './wine-mlp/graph.js';

export type { Card, Score } from './card.js';
export type { Family } from './family.js';
export { fullSizeTemplates } from './full-size.js';
export { families } from './family.js';
export type { Template } from './template.js';

/** Every template, in the gallery's order; a test compares this list with the folders. */
export const templates: readonly Template[] = [
  { card: lenet5, graph: lenet5Graph },
  { card: mlpDigits, graph: mlpDigitsGraph },
  { card: vggMini, graph: vggMiniGraph },
  { card: inceptionMini, graph: inceptionMiniGraph },
  { card: resnetMini, graph: resnetMiniGraph },
  { card: densenetMini, graph: densenetMiniGraph },
  { card: squeezenetMini, graph: squeezenetMiniGraph },
  { card: mobilenetMini, graph: mobilenetMiniGraph },
  { card: shufflenetMini, graph: shufflenetMiniGraph },
  { card: unetMini, graph: unetMiniGraph },
  { card: lstmRows, graph: lstmRowsGraph },
  { card: attentionRows, graph: attentionRowsGraph },
  { card: irisMlp, graph: irisMlpGraph },
  { card: wineMlp, graph: wineMlpGraph },
  { card: diabetesRegression, graph: diabetesRegressionGraph },
  ...fullSizeTemplates,
];

/** The templates that train here in a minute; the others are networks at full size, for checking and export. */
export const trainingTemplates: readonly Template[] = templates.filter(({ card }) => card.score !== undefined);

/** The template of this id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((t) => t.card.id === id);
}
