import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import type { BlockNode } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { ownCopy } from '../../renderer/inspector/blocks/own-copy.js';
import { commonParams } from '../../renderer/inspector/common-params.js';
import { subjectOf } from '../../renderer/inspector/subject.js';
import { applied, checkedTemplate } from './inspected.js';

function withBlock() {
  const g = network('test');
  let x = g.input({ height: 8, width: 8, channels: 4 });
  const first = g.layer('conv2d', { filters: 4, padding: 'same' }, x);
  x = g.block('residualBasic', { filters: 4 }, first, { id: 'block', title: 'mine', repeat: 2 });
  x = g.layer('add', {}, [first, x], { id: 'sum' });
  return g.document();
}

test('the layers of a built-in block are shown and cannot be changed', () => {
  const checked = check(withBlock());
  const [inner] = checked.blocks.get('block')?.layers ?? [];
  const subject = subjectOf({ document: checked.document, checked, inside: undefined }, inner ?? '');
  expect([subject?.kind, subject?.edited]).toEqual(['layer', undefined]);
});

test('an own copy keeps id, name, repetition, wires and what the network computes', () => {
  const before = check(withBlock());
  const block = before.document.nodes.get('block') as BlockNode;
  const document = applied(before.document, ownCopy(before.document, block, 'Mine') ?? []);
  const after = check(document);
  expect(after.problems).toEqual(before.problems);
  expect(after.totals).toEqual(before.totals);
  expect(document.nodes.get('block')).toMatchObject({ title: 'mine', repeat: 2, params: {}, position: block.position });
  const ending = [...document.wires.values()].filter(({ to }) => to.node === 'sum').sort((a, b) => a.order - b.order);
  expect(ending.map(({ from }) => from.node)).toEqual(['conv1', 'block']);
});

test('a layer of an own block is changed in its definition, from outside and from inside', () => {
  const before = withBlock();
  const document = applied(before, ownCopy(before, before.nodes.get('block') as BlockNode, 'Mine') ?? []);
  const checked = check(document);
  const [definition] = [...document.definitions.values()];
  const path = [...checked.nodes.keys()].find((id) => id.startsWith('block/')) ?? '';
  const inner = path.split('/').at(-1) ?? '';
  const edited = { node: inner, inside: definition?.id };
  expect(subjectOf({ document, checked, inside: undefined }, path)?.edited).toEqual(edited);
  const inside = subjectOf({ document, checked, inside: definition?.id }, inner);
  expect(inside?.edited).toEqual(edited);
  expect(inside?.checked?.outputs.length).toBe(1);
});

test('several layers share the parameters that all of them have', () => {
  const checked = checkedTemplate('lenet-5');
  const scene = { document: checked.document, checked, inside: undefined };
  const subjects = ['conv1', 'conv2', 'dense1'].flatMap((id) => subjectOf(scene, id) ?? []);
  expect(commonParams(subjects.slice(0, 2)).map(({ name, value }) => [name, value])).toContainEqual([
    'filters',
    undefined,
  ]);
  expect(commonParams(subjects).map(({ name }) => name)).toEqual(['activation', 'bias', 'initialiser', 'trainable']);
});
