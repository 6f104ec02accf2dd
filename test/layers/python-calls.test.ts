import { expect, test } from 'vitest';
import type { PythonCall } from '../../engine/layers/index.js';
import { findLayer, imageSignal, layers, sequenceSignal } from '../../engine/layers/index.js';
import { siteOf } from './build-alone.js';

function call(library: 'keras' | 'pytorch', id: string, params: object, inputs = [imageSignal(3, 7, 7)]): string {
  const layer = findLayer(id);
  if (!layer) throw new Error(`no layer ${id}`);
  const site = siteOf(layer, { params: Object.fromEntries(Object.entries(params)), inputs });
  const python: PythonCall<typeof site.params> = layer[library];
  if ('unsupported' in python) return python.unsupported;
  const args = Object.entries(python.args(site.params, inputs)).map(([name, value]) => `${name}=${value}`);
  return `${python.nameFor?.(site.params, inputs) ?? python.name}(${args.join(', ')})`;
}

test('calls are Python source with the resolved sizes', () => {
  const conv = { filters: 4, stride: 2, padding: 'same', activation: 'relu' };
  expect([
    call('keras', 'conv2d', conv),
    call('pytorch', 'conv2d', conv),
    call('pytorch', 'maxPool2d', { size: 3, padding: [1, 1, 1, 1], ceilMode: true }),
    call('pytorch', 'activation', { function: 'softmax' }),
    call('pytorch', 'activation', { function: 'tanh' }),
    call('pytorch', 'batchNorm', {}),
    call('pytorch', 'batchNorm', {}, [sequenceSignal(5, 4)]),
    call('keras', 'concatenate', {}),
    call('keras', 'input', { height: 8 }),
  ]).toEqual([
    "keras.layers.Conv2D(filters=4, kernel_size=(3, 3), strides=(2, 2), padding='same', dilation_rate=(1, 1), groups=1, activation='relu', use_bias=True, kernel_initializer='he_normal')",
    'torch.nn.Conv2d(in_channels=3, out_channels=4, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), dilation=(1, 1), groups=1, bias=True)',
    'torch.nn.MaxPool2d(kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), ceil_mode=True)',
    'torch.nn.Softmax(dim=1)',
    'torch.nn.Tanh()',
    'torch.nn.BatchNorm2d(num_features=3, eps=0.00001, momentum=0.1)',
    'torch.nn.BatchNorm1d(num_features=4, eps=0.00001, momentum=0.1)',
    'keras.layers.Concatenate(axis=3)',
    'keras.Input(shape=(8, 28, 1))',
  ]);
});

test('every layer has a call in each library or says why there is none', () => {
  const silent = layers.flatMap(({ id, keras, pytorch }) =>
    [keras, pytorch]
      .filter((python) => ('unsupported' in python ? python.unsupported : python.name) === '')
      .map(() => id),
  );
  expect(silent).toEqual([]);
});
