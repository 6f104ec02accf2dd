import { expect, test } from 'vitest';
import type { CheckedNode } from '../../engine/check/index.js';
import {
  costShare,
  fieldsBefore,
  multiplyAdds,
  outputValues,
  parameterCount,
  receptiveFieldFrom,
} from '../../renderer/inspector/costs/derivations.js';
import { templates } from '../../templates/index.js';
import { check } from '../../engine/check/index.js';
import { checkedTemplate, layerOnImage } from './inspected.js';

/** Thin spaces are for people. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u202f', '');

test('a convolution says how its numbers come about', () => {
  const checked = checkedTemplate('lenet-5');
  const conv1 = checked.nodes.get('conv1') as CheckedNode;
  expect(plain(parameterCount(conv1).from)).toBe('5 × 5 × 1 × 6 + 6');
  expect(plain(multiplyAdds(conv1).from)).toBe('5 × 5 × 1 × 6 × 28 × 28');
  expect(plain(outputValues(conv1).from)).toBe('28 × 28 × 6');
  expect(plain(costShare(conv1, checked)?.from)).toBe('117600 / 416520');
});

test('a receptive field grows from that of the layers before', () => {
  const checked = checkedTemplate('lenet-5');
  const conv2 = checked.nodes.get('conv2') as CheckedNode;
  expect(receptiveFieldFrom(conv2, fieldsBefore(conv2, checked))).toEqual(['6 + (5 − 1) · 1 · 2 = 14']);
});

test('axes that differ get a line each', () => {
  const { node, checked } = layerOnImage('conv2d', { kernel: [3, 5] }, [9, 9, 1]);
  expect(receptiveFieldFrom(node, fieldsBefore(node, checked))).toEqual([
    '1 + (3 − 1) · 1 · 1 = 3',
    '1 + (5 − 1) · 1 · 1 = 5',
  ]);
});

/** Works out a product or a sum of products as it is written. */
function worth(from: string): number {
  const terms = (plain(from) ?? '').split(' + ');
  return terms.reduce((sum, term) => sum + term.split(' × ').reduce((n, factor) => n * Number(factor), 1), 0);
}

test.each(templates.map((template) => [template.card.id, template] as const))(
  'in %s every calculation comes to the number beside it',
  (_id, template) => {
    const { nodes } = check(template.graph());
    const wrong = [...nodes].flatMap(([id, node]) =>
      [parameterCount(node), multiplyAdds(node), outputValues(node)]
        .filter(({ from, value }) => from !== undefined && worth(from) !== value)
        .map(({ from, value }) => `${id}: ${from} is not ${value}`),
    );
    expect(wrong).toEqual([]);
  },
);

test('layers with kernels all show how their multiply-adds come about', () => {
  const silent = new Set<string>();
  for (const { graph } of templates) {
    for (const { layer, cost, ...node } of check(graph()).nodes.values()) {
      const hasKernel = node.weights.some(({ shape }) => shape.length > 1);
      const { from } = multiplyAdds({ layer, cost, ...node });
      if (hasKernel && cost.multiplyAdds > 0 && from === undefined) silent.add(layer?.id ?? '');
    }
  }
  expect([...silent]).toEqual([]);
});
