import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import type { LayerNode } from '../../engine/document/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { drawing, layerNode } from './drawings.js';

const dense = (activation: string): LayerNode => layerNode('last', 'dense', { units: 10, activation });
const drawnAlone = (id: string): LayerNode => layerNode('last', 'activation', { function: id });
const dropout = layerNode('drop', 'dropout');

function chain(task: string, ...middle: readonly LayerNode[]) {
  const start = layerNode('in', 'input', { channels: 10, height: 3, width: 3 });
  const isConv = middle[0]?.layer === 'conv2d';
  const nodes = [
    start,
    ...(isConv ? [] : [layerNode('flat', 'flatten')]),
    ...middle,
    layerNode('out', 'output', { task }),
  ];
  return drawing(
    nodes,
    nodes.slice(1).map(({ id }, i) => `${nodes[i]?.id ?? ''} > ${id}`),
  );
}

/** The codes and, where there is a fix, the codes after it. */
function verdict(task: string, ...middle: readonly LayerNode[]): string {
  const document = chain(task, ...middle);
  const { problems } = check(document);
  const [first] = problems;
  if (!first) return 'fine';
  const fixed = first.fix && applyCommand(document, first.fix);
  const after = fixed?.ok ? check(fixed.value).problems.length : -1;
  return `${problems.map(({ code, severity }) => `${severity} ${code}`).join()}, ${after} after the fix`;
}

test("the network's last activation and the task of its output are compared", () => {
  const warned = 'warning head-task-mismatch, 0 after the fix';
  const conv = (activation: string): LayerNode => layerNode('last', 'conv2d', { filters: 10, kernel: 3, activation });
  const single = (activation: string): LayerNode => layerNode('last', 'conv2d', { filters: 1, kernel: 3, activation });
  const wide = layerNode('last', 'conv2d', { filters: 10, kernel: 1, activation: 'softmax' });
  const reluMaps = layerNode('last', 'conv2d', { filters: 10, kernel: 1, activation: 'relu' });
  const flatten = layerNode('flat2', 'flatten');
  const pool = layerNode('gap', 'globalAveragePool2d');
  expect({
    'classes of a plain sum': verdict('classes', dense('linear')),
    'classes of softmax': verdict('classes', dense('softmax')),
    'classes of a softmax layer': verdict('classes', drawnAlone('softmax')),
    'classes of sigmoid': verdict('classes', dense('sigmoid')),
    'classes of a relu layer': verdict('classes', drawnAlone('relu')),
    'classes of tanh': verdict('classes', dense('tanh')),
    'labels of sigmoid': verdict('labels', dense('sigmoid')),
    'labels of softmax': verdict('labels', dense('softmax')),
    'number of sigmoid': verdict('number', dense('sigmoid')),
    'number of softmax': verdict('number', dense('softmax')),
    'dropout after softmax': verdict('classes', dense('softmax'), dropout),
    'dropout after a plain sum': verdict('classes', dense('linear'), dropout),
    'bypassed dropout after softmax': verdict('classes', dense('softmax'), { ...dropout, bypass: true }),
    'softmax of 1 x 1 cells, flattened': verdict('classes', conv('softmax'), flatten),
    'softmax of 3 x 3 cells, flattened': verdict('classes', wide, flatten),
    'averaged softmax': verdict('classes', wide, pool),
    'averaged relu': verdict('classes', reluMaps, pool),
    'pixels of a plain sum': verdict('pixels', conv('linear')),
    'pixels of softmax': verdict('pixels', conv('softmax')),
    'pixels of sigmoid': verdict('pixels', conv('sigmoid')),
    'a mask of sigmoid': verdict('pixels', single('sigmoid')),
    'a mask of softmax': verdict('pixels', single('softmax')),
    'pixels of softmax, enlarged': verdict('pixels', conv('softmax'), layerNode('up', 'upSampling2d')),
    'relu under batch norm': verdict('classes', dense('relu'), layerNode('norm', 'batchNorm')),
  }).toEqual({
    'classes of a plain sum': 'fine',
    'classes of softmax': 'fine',
    'classes of a softmax layer': 'fine',
    'classes of sigmoid': warned,
    'classes of a relu layer': warned,
    'classes of tanh': warned,
    'labels of sigmoid': 'fine',
    'labels of softmax': warned,
    'number of sigmoid': 'fine',
    'number of softmax': warned,
    'dropout after softmax': 'error head-dropout, 0 after the fix',
    'dropout after a plain sum': 'fine',
    'bypassed dropout after softmax': 'fine',
    'softmax of 1 x 1 cells, flattened': 'fine',
    'softmax of 3 x 3 cells, flattened': 'warning head-not-last, 0 after the fix',
    'averaged softmax': 'warning head-not-last, 0 after the fix',
    'averaged relu': 'fine',
    'pixels of a plain sum': 'fine',
    'pixels of softmax': 'fine',
    'pixels of sigmoid': warned,
    'a mask of sigmoid': 'fine',
    'a mask of softmax': warned,
    'pixels of softmax, enlarged': 'warning head-not-last, 0 after the fix',
    'relu under batch norm': 'fine',
  });
});
