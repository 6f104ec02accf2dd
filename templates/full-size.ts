import { card as alexnet } from './alexnet/card.js';
import { graph as alexnetGraph } from './alexnet/graph.js';
import { card as densenet121 } from './densenet-121/card.js';
import { graph as densenet121Graph } from './densenet-121/graph.js';
import { card as googlenet } from './googlenet/card.js';
import { graph as googlenetGraph } from './googlenet/graph.js';
import { card as mobilenetV1 } from './mobilenet-v1/card.js';
import { graph as mobilenetV1Graph } from './mobilenet-v1/graph.js';
import { card as mobilenetV2 } from './mobilenet-v2/card.js';
import { graph as mobilenetV2Graph } from './mobilenet-v2/graph.js';
import { card as resnet18 } from './resnet-18/card.js';
import { graph as resnet18Graph } from './resnet-18/graph.js';
import { card as resnet50 } from './resnet-50/card.js';
import { graph as resnet50Graph } from './resnet-50/graph.js';
import { card as shufflenetV2X10 } from './shufflenet-v2-x1-0/card.js';
import { graph as shufflenetV2X10Graph } from './shufflenet-v2-x1-0/graph.js';
import { card as squeezenet10 } from './squeezenet-1-0/card.js';
import { graph as squeezenet10Graph } from './squeezenet-1-0/graph.js';
import type { Template } from './template.js';
import { card as uNetSame } from './u-net-same/card.js';
import { graph as uNetSameGraph } from './u-net-same/graph.js';
import { card as vgg16 } from './vgg-16/card.js';
import { graph as vgg16Graph } from './vgg-16/graph.js';

/** The networks of the course at the size of their papers: too large to train here, and exact to the last parameter. */
export const fullSizeTemplates: readonly Template[] = [
  { card: alexnet, graph: alexnetGraph },
  { card: vgg16, graph: vgg16Graph },
  { card: googlenet, graph: googlenetGraph },
  { card: resnet18, graph: resnet18Graph },
  { card: resnet50, graph: resnet50Graph },
  { card: densenet121, graph: densenet121Graph },
  { card: squeezenet10, graph: squeezenet10Graph },
  { card: mobilenetV1, graph: mobilenetV1Graph },
  { card: mobilenetV2, graph: mobilenetV2Graph },
  { card: shufflenetV2X10, graph: shufflenetV2X10Graph },
  { card: uNetSame, graph: uNetSameGraph },
];
