import { bypass } from './bypass.js';
import { cycles } from './cycles.js';
import { deadEnds } from './dead-ends.js';
import { ends } from './ends.js';
import { head } from './head.js';
import { knownLayer } from './known-layer.js';
import { looseWires } from './loose-wires.js';
import { ports } from './ports.js';
import type { EndRule, GraphRule, NodeRule } from './rule.js';

/** Rules for each node by itself. */
export const nodeRules: readonly NodeRule[] = [knownLayer, bypass, ports];
/** Rules for the drawing as a whole. */
export const graphRules: readonly GraphRule[] = [ends, cycles, looseWires, deadEnds];
/** Rules that need shapes and parameters. */
export const endRules: readonly EndRule[] = [head];
