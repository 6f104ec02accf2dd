import type { GraphDocument, Drawn, GraphBuilder } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Convolution without bias, batch norm, and ReLU where asked: the unit that residual networks are made of. */
function convNorm(g: GraphBuilder, x: Drawn, filters: number, stride: number, kernel: number, relu: boolean): Drawn {
  x = g.layer('conv2d', { filters, kernel, stride, padding: 'same', bias: false, initialiser: 'heNormal' }, x);
  x = g.layer('batchNorm', {}, x);
  return relu ? g.layer('activation', { function: 'relu' }, x) : x;
}

/** A basic residual block (He et al. 2016, fig. 2); a 1 x 1 convolution fits the shortcut where sizes change. */
function residual(g: GraphBuilder, x: Drawn, filters: number, stride: number): Drawn {
  const long = convNorm(g, convNorm(g, x, filters, stride, 3, true), filters, 1, 3, false);
  const short = stride === 1 ? x : convNorm(g, x, filters, stride, 1, false);
  return g.layer('activation', { function: 'relu' }, g.add([long, short]));
}

/** A residual network of three blocks, 16, 32 and 64 maps wide, on 28 x 28 digits. */
export function graph(): GraphDocument {
  const g = network('ResNet mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = convNorm(g, x, 16, 1, 3, true);
  x = residual(g, x, 16, 1);
  x = residual(g, x, 32, 2);
  x = residual(g, x, 64, 2);
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 10, batchSize: 32, optimizer: 'adam', learningRate: 0.003, schedule: 'cosine', shift: 1 });
  return g.document();
}
