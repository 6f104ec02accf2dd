import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { network } from '../../engine/document/index.js';
import { cardFacts } from '../../renderer/network/card-facts.js';
import { templates } from '../../templates/index.js';

const lenet = templates.find(({ card }) => card.id === 'lenet-5');

test('LeNet-5 reads as people would write it down', () => {
  const checked = check(lenet?.graph() ?? network('none').document());
  const cards = checked.order.map((id) => {
    const facts = cardFacts(checked, id, 'en');
    return [facts?.title, facts?.params, facts?.tall, facts?.parameters, facts?.spoken];
  });
  expect(cards).toMatchInlineSnapshot(`
    [
      [
        "Input",
        "image",
        false,
        undefined,
        "Input input1, output 28 by 28 by 1",
      ],
      [
        "Conv2D",
        "5×5, 6 · ReLU",
        true,
        156,
        "Conv2D conv1, output 28 by 28 by 6",
      ],
      [
        "MaxPool2D",
        "2×2 / 2",
        false,
        undefined,
        "MaxPool2D pool1, output 14 by 14 by 6",
      ],
      [
        "Conv2D",
        "5×5, 16 · ReLU",
        true,
        2416,
        "Conv2D conv2, output 10 by 10 by 16",
      ],
      [
        "MaxPool2D",
        "2×2 / 2",
        false,
        undefined,
        "MaxPool2D pool2, output 5 by 5 by 16",
      ],
      [
        "Flatten",
        "",
        false,
        undefined,
        "Flatten flatten1, output 400",
      ],
      [
        "Dense",
        "120 · ReLU",
        true,
        48120,
        "Dense dense1, output 120",
      ],
      [
        "Dense",
        "84 · ReLU",
        true,
        10164,
        "Dense dense2, output 84",
      ],
      [
        "Dense",
        "10",
        true,
        850,
        "Dense dense3, output 10",
      ],
      [
        "Output",
        "10 classes",
        false,
        undefined,
        "Output output1, output 10",
      ],
    ]
  `);
});

test('defaults are silent, and each layer shows what matters of it', () => {
  const build = network('cards');
  const input = build.input({ channels: 8, height: 32, width: 32 });
  const plain = build.layer('conv2d', { filters: 6, kernel: 5 }, input, { id: 'plain' });
  const steps = build.layer('conv2d', { filters: 6, kernel: [5, 3], stride: 2, activation: 'relu' }, plain, {
    id: 'steps',
  });
  build.layer('separableConv2d', { filters: 1024, stride: [2, 1] }, input, { id: 'uneven' });
  build.layer('maxPool2d', {}, steps, { id: 'pool' });
  build.layer('concatenate', {}, [input, input], { id: 'both' });
  build.layer('groupNorm', { groups: 4 }, input, { id: 'norm' });
  build.layer('dropout', { rate: 0.25 }, input, { id: 'drop' });
  build.layer('activation', { function: 'hardSwish' }, input, { id: 'act' });
  build.layer('upSampling2d', { interpolation: 'bilinear' }, input, { id: 'up' });
  build.layer('batchNorm', {}, input, { id: 'batch' });
  const checked = check(build.document());
  const shown = checked.order.map((id) => [id, cardFacts(checked, id, 'en')?.params]);
  expect(Object.fromEntries(shown)).toEqual({
    input1: 'image',
    plain: '5×5, 6',
    steps: '5×3 / 2, 6 · ReLU',
    uneven: '3×3 / 2×1, 1\u202f024',
    pool: '2×2 / 2',
    both: '8+8',
    norm: '4 groups',
    drop: '0.25',
    act: 'hard swish',
    up: '2×2 · bilinear',
    batch: '',
  });
});

test('an unchanged node keeps its facts through a check of a changed document', () => {
  const document = lenet?.graph() ?? network('none').document();
  const before = check(document);
  const after = check({ ...document, title: 'another' }, before);
  expect(cardFacts(after, 'conv1', 'en')).toBe(cardFacts(before, 'conv1', 'en'));
});

test('a layer that nothing leads to is not connected rather than wrong', () => {
  const build = network('lone');
  build.input({});
  build.layer('dense', { units: 10 }, [], { id: 'dense2' });
  const facts = cardFacts(check(build.document()), 'dense2', 'en');
  expect([facts?.spoken, facts?.loose, facts?.mark]).toEqual(['Dense dense2, not connected', true, undefined]);
});
