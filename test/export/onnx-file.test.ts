import { expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { onnxModel, parseMetadata } from '../../engine/export/index.js';
import { readModel } from '../../engine/onnx/index.js';
import { metadata, regressionNetwork, smallNetwork, someWeights } from './small-network.js';

test('a classifier is written for use: symbolic batch, probabilities, what it says about itself', () => {
  const checked = smallNetwork();
  const model = valueOf(onnxModel(checked, someWeights(checked), metadata));
  const { metadata: entries, nodes, ...summary } = valueOf(readModel(model.parts.structure));
  const layers = model.layers.map(({ node, tensor }) => `${node}: ${tensor ?? 'absent'}`);
  expect([summary, parseMetadata(entries), layers, nodes.map(({ type }) => type)]).toEqual([
    {
      irVersion: 8,
      opset: 17,
      producer: 'netloom 0.1.0',
      inputs: [{ name: 'input', elementType: 'float', shape: ['batch', 1, 6, 6] }],
      outputs: [{ name: 'probabilities', elementType: 'float', shape: ['batch', 3] }],
      dataFiles: [],
    },
    metadata,
    [
      'conv: layers/conv',
      'norm: layers/norm',
      'pool: layers/pool',
      'drop: layers/pool',
      'flat: layers/flat',
      'dense: probabilities',
      'out: probabilities',
    ],
    ['Conv', 'Relu', 'BatchNormalization', 'MaxPool', 'Reshape', 'Gemm', 'Softmax'],
  ]);
});

test('a network for a number gives a prediction', () => {
  const checked = regressionNetwork();
  const model = valueOf(onnxModel(checked, someWeights(checked), { ...metadata, task: 'number' }));
  const { inputs, outputs } = valueOf(readModel(model.parts.structure));
  expect([inputs, outputs]).toEqual([
    [{ name: 'input', elementType: 'float', shape: ['batch', 2] }],
    [{ name: 'prediction', elementType: 'float', shape: ['batch', 1] }],
  ]);
});

test('the same network and weights give the same bytes', () => {
  const checked = smallNetwork();
  const [one, other] = [1, 2].map(() => valueOf(onnxModel(checked, someWeights(checked), metadata)).parts);
  expect(other).toEqual(one);
});

test('weights that are not there are refused', () => {
  const checked = smallNetwork();
  const weights = someWeights(checked);
  weights.delete('dense/bias');
  const model = onnxModel(checked, weights, metadata);
  expect(!model.ok && model.problems).toEqual([
    { code: 'state-missing', severity: 'error', values: { name: 'dense/bias' } },
  ]);
});
