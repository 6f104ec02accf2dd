import { expect, test } from 'vitest';
import type { TensorType } from '../../engine/base/index.js';
import { BATCH, floatType } from '../../engine/base/index.js';
import type { Task } from '../../engine/layers/index.js';
import { headOf } from '../../engine/layers/head.js';
import type { Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';

/** The operations between the value and the leaf `z`, last first. */
function made(value: Value): string {
  const [before] = value.node.inputs;
  return before ? `${value.node.op.id}(${made(before)})` : 'z';
}

function head(task: Task, type: TensorType, draw: (b: NodeList, z: Value) => Value): [string, string] {
  const b = new NodeList();
  const { logits, prediction } = headOf(b, task, draw(b, b.input('z', type)));
  return [made(logits), made(prediction)];
}

const vector = floatType(BATCH, 10);
const plain = (_b: NodeList, z: Value): Value => z;
const softmax = (b: NodeList, z: Value): Value => b.op('softmax', [z], { axis: 1 });
const sigmoid = (b: NodeList, z: Value): Value => b.op('sigmoid', [z], {});
const flat = (b: NodeList, z: Value): Value => b.op('reshape', [z], { shape: [BATCH, 10] });

test('the last function is added once, and taken from the drawing where it is drawn', () => {
  expect({
    'plain classes': head('classes', vector, plain),
    'drawn softmax': head('classes', vector, softmax),
    'drawn sigmoid, but classes': head('classes', vector, sigmoid),
    'plain labels': head('labels', vector, plain),
    'drawn sigmoid': head('labels', vector, sigmoid),
    'drawn softmax, but labels': head('labels', vector, softmax),
    number: head('number', vector, plain),
    'drawn softmax, but a number': head('number', vector, softmax),
  }).toEqual({
    'plain classes': ['z', 'softmax(z)'],
    'drawn softmax': ['z', 'softmax(z)'],
    'drawn sigmoid, but classes': ['sigmoid(z)', 'softmax(sigmoid(z))'],
    'plain labels': ['z', 'sigmoid(z)'],
    'drawn sigmoid': ['z', 'sigmoid(z)'],
    'drawn softmax, but labels': ['softmax(z)', 'sigmoid(softmax(z))'],
    number: ['z', 'z'],
    'drawn softmax, but a number': ['softmax(z)', 'softmax(z)'],
  });
});

test('of pixels the last function is over the channels, a sigmoid for a single one, and is taken only where it stands last', () => {
  const [several, single] = [floatType(BATCH, 3, 4, 5), floatType(BATCH, 1, 4, 5)];
  const overWidth = (b: NodeList, z: Value): Value => b.op('softmax', [z], { axis: 3 });
  const moved = (b: NodeList, z: Value): Value => b.op('reshape', [softmax(b, z)], { shape: [BATCH, 3, 5, 4] });
  expect({
    several: head('pixels', several, plain),
    single: head('pixels', single, plain),
    'drawn softmax': head('pixels', several, softmax),
    'drawn sigmoid': head('pixels', single, sigmoid),
    'sigmoid of several': head('pixels', several, sigmoid),
    'softmax along the width': head('pixels', several, overWidth),
    'softmax before a reshape': head('pixels', several, moved),
  }).toEqual({
    several: ['z', 'softmax(z)'],
    single: ['z', 'sigmoid(z)'],
    'drawn softmax': ['z', 'softmax(z)'],
    'drawn sigmoid': ['z', 'sigmoid(z)'],
    'sigmoid of several': ['sigmoid(z)', 'softmax(sigmoid(z))'],
    'softmax along the width': ['softmax(z)', 'softmax(softmax(z))'],
    'softmax before a reshape': ['reshape(softmax(z))', 'softmax(reshape(softmax(z)))'],
  });
});

test('a number is brought to the spread of its targets, and the loss is of what comes out', () => {
  const b = new NodeList();
  const z = b.input('z', vector);
  const { logits, prediction } = headOf(b, 'number', z, { scale: 77, offset: 152 });
  expect([made(prediction), logits === prediction, prediction.type]).toEqual(['add(mul(z))', true, vector]);
});

test('a softmax over channels of 1 x 1 images is found behind the flattening, one over more cells is not the same', () => {
  const drawn = (b: NodeList, z: Value): Value => flat(b, softmax(b, z));
  expect({
    'one cell': head('classes', floatType(BATCH, 10, 1, 1), drawn),
    'several cells': head('classes', floatType(BATCH, 5, 2, 1), drawn),
    'sigmoid of several cells': head('labels', floatType(BATCH, 5, 2, 1), (b, z) => flat(b, sigmoid(b, z))),
  }).toEqual({
    'one cell': ['reshape(z)', 'reshape(softmax(z))'],
    'several cells': ['reshape(softmax(z))', 'softmax(reshape(softmax(z)))'],
    'sigmoid of several cells': ['reshape(z)', 'reshape(sigmoid(z))'],
  });
});
