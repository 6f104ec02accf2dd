import { expect, test } from 'vitest';
import type { Json, Layer, LayerExample } from '../../engine/layers/index.js';
import { layers } from '../../engine/layers/index.js';
import { siteOf } from './build-alone.js';

function faultOf(layer: Layer, example: LayerExample) {
  const inferred = layer.infer(siteOf(layer, example));
  return inferred.ok ? undefined : inferred.problems[0];
}

test('every fault of an example that offers a parameter is gone when the parameter is set so', () => {
  const tried = layers.flatMap((layer) =>
    layer.examples.flatMap((example) => {
      const fault = faultOf(layer, example);
      if (fault?.fix?.command !== 'setParam') return [];
      const { node, param, value } = fault.fix.args as { node: string; param: string; value: Json };
      const params = { ...example.params, [param]: value };
      return [{ layer: layer.id, code: fault.code, node, left: faultOf(layer, { ...example, params })?.code }];
    }),
  );
  expect(tried.length).toBeGreaterThanOrEqual(10);
  expect(tried.filter(({ node, left }) => node !== 'node1' || left !== undefined)).toEqual([]);
});
