import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { convNorm } from '../conv-norm.js';

/** Expansion t, filters c, repeats n and the first one's stride s, as the paper's table names its columns. */
const rows = [
  { t: 1, c: 16, n: 1, s: 1 },
  { t: 6, c: 24, n: 2, s: 2 },
  { t: 6, c: 32, n: 3, s: 2 },
  { t: 6, c: 64, n: 4, s: 2 },
  { t: 6, c: 96, n: 3, s: 1 },
  { t: 6, c: 160, n: 3, s: 2 },
  { t: 6, c: 320, n: 1, s: 1 },
];

interface Bottleneck {
  readonly from: number;
  readonly filters: number;
  readonly expansion: number;
  readonly stride: number;
}

/** An inverted residual; its linear ends are added only where they are of one size. */
function bottleneck(g: GraphBuilder, x: Drawn, { from, filters, expansion, stride }: Bottleneck, repeat = 1): Drawn {
  const expanded = expansion === 1 ? 0 : expansion * from;
  const shortcut = from === filters && stride === 1 ? 'identity' : 'none';
  return g.block('invertedResidual', { expanded, filters, stride, shortcut, function: 'relu6' }, x, { repeat });
}

/** MobileNet v2 at full width (Sandler et al. 2018, table 2). */
export function graph(): GraphDocument {
  const g = network('MobileNet v2');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = convNorm(g, x, { filters: 32, kernel: 3, stride: 2, function: 'relu6' });
  let from = 32;
  for (const { t: expansion, c: filters, n, s: stride } of rows) {
    x = bottleneck(g, x, { from, filters, expansion, stride });
    if (n > 1) x = bottleneck(g, x, { from: filters, filters, expansion, stride: 1 }, n - 1);
    from = filters;
  }
  x = convNorm(g, x, { filters: 1280, kernel: 1, function: 'relu6' });
  x = g.layer('dropout', { rate: 0.2 }, g.layer('globalAveragePool2d', {}, x));
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  return g.document();
}
