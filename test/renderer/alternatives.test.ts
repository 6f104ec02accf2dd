import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { alternativesFor } from '../../renderer/inspector/explain/alternative-list.js';
import { variantsOf } from '../../renderer/inspector/explain/variants.js';
import { applied, checkedTemplate, layerSubject } from './inspected.js';

test('a large kernel can be two small ones or a separable convolution, with the parameters that they have', () => {
  const { subject, checked } = layerSubject(checkedTemplate('lenet-5'), 'conv1');
  const found = alternativesFor(subject, checked);
  expect(found.map(({ label, consequence }) => [label.en, consequence.parameters, consequence.output])).toEqual([
    ['Two 3×3', 390, '28 × 28 × 6'],
    ['Separable 5×5', 37, '28 × 28 × 6'],
  ]);
});

test('what is offered works, and sees as far as before', () => {
  const { subject, checked } = layerSubject(checkedTemplate('lenet-5'), 'conv1');
  const [stack] = alternativesFor(subject, checked);
  const after = check(applied(checked.document, stack?.consequence.requests ?? []));
  expect(after.ok).toBe(true);
  expect(after.totals.parameters).toBe(checked.totals.parameters - 156 + 390);
  expect(after.nodes.get('pool1')?.receptiveField).toEqual(checked.nodes.get('pool1')?.receptiveField);
});

test('a small kernel has nothing smaller', () => {
  const checked = checkedTemplate('lenet-5');
  const small = check(
    applied(checked.document, [{ command: 'setParam', args: { node: 'conv1', param: 'kernel', value: 1 } }]),
  );
  const { subject } = layerSubject(small, 'conv1');
  expect(alternativesFor(subject, small)).toEqual([]);
});

test('other settings are tried in a copy and say what they lead to', () => {
  const { subject, checked } = layerSubject(checkedTemplate('lenet-5'), 'conv1');
  const found = variantsOf(subject, checked).map(({ param, value, consequence: { output, parameters } }) => ({
    param,
    value,
    output,
    parameters,
  }));
  expect(found).toContainEqual({ param: 'stride', value: [2, 2], output: '14 × 14 × 6', parameters: 156 });
  expect(found).toContainEqual({ param: 'filters', value: 12, output: '28 × 28 × 12', parameters: 312 });
  expect(found).toContainEqual({ param: 'padding', value: 'valid', output: '24 × 24 × 6', parameters: 156 });
});
