import { describe, expect, it } from 'vitest';
import { typeText } from '../../engine/base/index.js';
import type { Layer, LayerExample, WeightSpec } from '../../engine/layers/index.js';
import { layers, signalText, signalType } from '../../engine/layers/index.js';
import { buildAlone, siteOf } from './build-alone.js';

const cases = layers.flatMap((layer) =>
  layer.examples.map((example): [string, Layer, LayerExample] => [
    `${layer.id} ${JSON.stringify(example.params ?? {})} of ${example.inputs.map(signalText).join(' and ') || 'nothing'}`,
    layer,
    example,
  ]),
);
const working = cases.filter(([, , { gives }]) => !('fault' in gives));

function trainableCount(specs: readonly WeightSpec[]): number {
  return specs.filter((spec) => spec.trainable).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

describe('every example of every layer', () => {
  it.each(cases)('%s gives what it states', (_name, layer, example) => {
    const site = siteOf(layer, example);
    const inferred = layer.infer(site);
    const found = inferred.ok
      ? { gives: inferred.value.map(signalText), parameters: trainableCount(layer.weights(site)) }
      : { gives: { fault: inferred.problems[0]?.code } };
    const { gives, parameters } = example;
    expect(found).toEqual(parameters === undefined ? { gives } : { gives, parameters });
  });

  it.each(working)('%s builds what its shape rule says, in training and in use', (_name, layer, example) => {
    const inferred = layer.infer(siteOf(layer, example));
    const types = (inferred.ok ? inferred.value : []).map((signal) => typeText(signalType(signal)));
    const built = (['train', 'infer'] as const).map((mode) =>
      buildAlone(layer, example, mode).outputs.map(({ type }) => typeText(type)),
    );
    expect(built).toEqual([types, types]);
  });

  it.each(working)(
    '%s reads every weight that it declares and updates statistics as they are shaped',
    (...[, layer, example]) => {
      const train = buildAlone(layer, example, 'train');
      const infer = buildAlone(layer, example, 'infer');
      const shapes = new Map(infer.specs.map(({ name, shape }) => [name, `float[${shape.join(', ')}]`]));
      expect({
        read: [...infer.weights.keys()].sort(),
        inferUpdates: [...infer.updates.keys()],
        updates: [...train.updates].filter(([name, { type }]) => typeText(type) !== shapes.get(name)),
        updatesOfWeights: infer.specs.filter(({ name, kind }) => kind === 'weight' && train.updates.has(name)),
      }).toEqual({
        read: infer.specs.map(({ name }) => name).sort(),
        inferUpdates: [],
        updates: [],
        updatesOfWeights: [],
      });
    },
  );
});
