import type { BuildSite, Layer, LayerExample, Signal, WeightSpec } from '../../engine/layers/index.js';
import { signalType } from '../../engine/layers/index.js';
import { resolveParams } from '../../engine/document/index.js';
import type { Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';

/** A layer built by itself, with everything that it asked for. */
export interface BuiltAlone {
  readonly b: NodeList;
  readonly specs: readonly WeightSpec[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly weights: ReadonlyMap<string, Value>;
  readonly updates: ReadonlyMap<string, Value>;
  readonly noise: Value | undefined;
}

/** The site of a layer drawn with these parameters and inputs. */
export function siteOf(layer: Layer, { params = {}, inputs }: Pick<LayerExample, 'params' | 'inputs'>) {
  const resolved = resolveParams(layer.params, params);
  if (resolved.problems.length > 0) throw new Error(JSON.stringify(resolved.problems));
  return { node: 'node1', params: resolved.params, inputs };
}

/** Builds a layer alone; an input card is given what it announces. */
export function buildAlone(layer: Layer, example: LayerExample, mode: 'train' | 'infer'): BuiltAlone {
  const site = siteOf(layer, example);
  const specs = layer.weights(site);
  const b = new NodeList();
  const weights = new Map<string, Value>();
  const updates = new Map<string, Value>();
  const given: readonly Signal[] = layer.inputs.length === 0 ? outcomeSignals(layer, site) : example.inputs;
  const inputs = given.map((signal, i) => b.input(`x${i}`, signalType(signal)));
  let noise: Value | undefined;
  const buildSite: BuildSite<typeof site.params> = {
    ...site,
    b,
    values: inputs,
    mode,
    weight: (name) => {
      const shape = specs.find((spec) => spec.name === name)?.shape;
      if (!shape) throw new Error(`no weight ${name}`);
      const value = weights.get(name) ?? b.state(name, { dtype: 'float', shape });
      weights.set(name, value);
      return value;
    },
    update: (name, value) => updates.set(name, value),
    noise: (shape) => (noise ??= b.input('noise', { dtype: 'float', shape })),
  };
  const outputs = layer.build(buildSite);
  return { b, specs, inputs, outputs, weights, updates, noise };
}

function outcomeSignals(layer: Layer, site: ReturnType<typeof siteOf>): readonly Signal[] {
  const inferred = layer.infer(site);
  return inferred.ok ? inferred.value : [];
}
