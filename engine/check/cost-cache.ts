import { dimText } from '../base/index.js';
import type { Layer, ParamSchema, ParamsOf, Signal, Site, WeightSpec } from '../layers/index.js';
import type { NodeCost } from './checked-graph.js';
import { nodeCost } from './node-cost.js';

const mostEntries = 4096;
const longestKey = 500;
const known = new WeakMap<Layer, Map<string, NodeCost>>();

/**
 * `nodeCost`, computed once for equal parameters and input shapes: deep networks repeat their layers, and an edit near
 * the input changes the shapes of all of them at once.
 */
export function cachedCost(
  layer: Layer,
  site: Site<ParamsOf<ParamSchema>>,
  outputs: readonly Signal[],
  weights: readonly WeightSpec[],
): NodeCost {
  const key = `${paramsKey(site.params)} ${site.inputs.map(signalKey).join()}`;
  // Such a key holds long lists of names; keeping it would cost more than it saves.
  if (key.length > longestKey) return nodeCost(layer, site, outputs, weights);
  const costs = known.get(layer) ?? new Map<string, NodeCost>();
  known.set(layer, costs);
  const found = costs.get(key);
  if (found) return found;
  const cost = nodeCost(layer, site, outputs, weights);
  if (costs.size >= mostEntries) costs.clear();
  costs.set(key, cost);
  return cost;
}

const paramKeys = new WeakMap<object, string>();

function paramsKey(params: ParamsOf<ParamSchema>): string {
  const found = paramKeys.get(params);
  if (found !== undefined) return found;
  const key = JSON.stringify(params);
  paramKeys.set(params, key);
  return key;
}

function signalKey({ dtype, axes, vocabulary }: Signal): string {
  return `${dtype}${vocabulary ?? ''}[${axes.map(({ name, size }) => `${name}:${dimText(size)}`).join()}]`;
}
