import { expect, test } from 'vitest';
import type { PythonCall } from '../../engine/layers/index.js';
import { findLayer, imageSignal, layers, sequenceSignal } from '../../engine/layers/index.js';
import { siteOf } from './build-alone.js';

function call(library: 'keras' | 'pytorch', id: string, params: object, inputs = [imageSignal(3, 7, 7)]): string {
  const layer = findLayer(id);
  if (!layer) throw new Error(`no layer ${id}`);
  const site = siteOf(layer, { params: Object.fromEntries(Object.entries(params)), inputs });
  const python: PythonCall<typeof site.params> = layer[library];
  if ('unsupported' in python) return python.unsupported.en;
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
    [keras, pytorch].filter((python) => !('unsupported' in python) && python.name === '').map(() => id),
  );
  expect(silent).toEqual([]);
});

test('what differs elsewhere is said in Chinese where it is said in English', () => {
  const sayings = layers.flatMap(({ id, keras, pytorch }) =>
    [keras, pytorch].flatMap((python) => {
      const text = 'unsupported' in python ? python.unsupported : python.note;
      return text ? [{ id, ...text }] : [];
    }),
  );
  const wrong = sayings.filter(({ en, zh }) => !/^[A-Z].*\.$/.test(en) || !/\p{Script=Han}.*。$/u.test(zh));
  expect([sayings.length > 40, wrong]).toEqual([true, []]);
});

test('the functions with a number of their own are called with it, in a layer of their own or at the end of another', () => {
  const lines = [sequenceSignal(9, 4)];
  expect([
    call('keras', 'dense', { units: 2, activation: 'leakyRelu' }, lines),
    call('keras', 'activation', { function: 'elu', alpha: 0.5 }),
    call('pytorch', 'activation', { function: 'leakyRelu', negativeSlope: 0.2 }),
    call('pytorch', 'activation', { function: 'hardSwish' }),
    call('pytorch', 'activation', { function: 'relu6' }),
    call('pytorch', 'conv2dTranspose', { kernel: 3, padding: [1, 1, 1, 1], outputPadding: 1, filters: 4 }),
    call('pytorch', 'conv1d', { padding: 'same', filters: 2, dilation: 2 }, lines),
    call('pytorch', 'depthwiseConv2d', { multiplier: 2 }),
    call('pytorch', 'zeroPadding2d', { top: 0, left: 2, bottom: 1, right: 3 }),
    call('keras', 'zeroPadding2d', { top: 0, left: 2, bottom: 1, right: 3 }),
  ]).toEqual([
    "keras.layers.Dense(units=2, activation=keras.layers.LeakyReLU(negative_slope=0.01), use_bias=True, kernel_initializer='he_normal')",
    'keras.layers.Activation(activation=keras.layers.ELU(alpha=0.5))',
    'torch.nn.LeakyReLU(negative_slope=0.2)',
    'torch.nn.Hardswish()',
    'torch.nn.ReLU6()',
    'torch.nn.ConvTranspose2d(in_channels=3, out_channels=4, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), output_padding=(1, 1), groups=1, bias=True, dilation=(1, 1))',
    'torch.nn.Conv1d(in_channels=4, out_channels=2, kernel_size=3, stride=1, padding=2, dilation=2, groups=1, bias=True)',
    'torch.nn.Conv2d(in_channels=3, out_channels=6, kernel_size=(3, 3), stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=3, bias=True)',
    'torch.nn.ZeroPad2d(padding=(2, 3, 0, 1))',
    'keras.layers.ZeroPadding2D(padding=((0, 1), (2, 3)))',
  ]);
});
