import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { applyCommand, network } from '../../engine/document/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { valueOf } from '../../engine/base/index.js';
import { fixAll, isFixedWithAll } from '../../renderer/dock/fix-all.js';
import { fixText } from '../../renderer/dock/fix-text.js';
import { listedProblems } from '../../renderer/dock/problem-list.js';

/** No Flatten before the first Dense, a loose Dropout, a branch that leads nowhere, and a size that is out of range. */
function broken(): GraphDocument {
  const g = network('broken');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 6, kernel: 5 }, x);
  x = g.layer('dense', { units: 10 }, x, { id: 'dense1' });
  g.layer('dense', { units: 3 }, x, { id: 'side' });
  g.layer('dropout', {}, [], { id: 'loose' });
  g.output(x, { task: 'classes' });
  const document = g.document();
  const conv = document.nodes.get('conv1');
  if (conv?.kind !== 'layer') throw new Error('no conv1');
  return {
    ...document,
    nodes: new Map(document.nodes).set('conv1', { ...conv, params: { ...conv.params, filters: -6 } }),
  };
}

test('errors stand before warnings and these before notes; each fix is called by its result in both languages', () => {
  const checked = check(broken());
  const listed = listedProblems(checked).map(({ severity, node, fix }) => ({
    severity,
    node,
    en: fix && fixText(fix, checked.document, 'en'),
    zh: fix && fixText(fix, checked.document, 'zh'),
  }));
  expect(listed).toEqual([
    { severity: 'error', node: 'conv1', en: 'Put filters back to its default', zh: '将卷积核数恢复为默认值' },
    { severity: 'warning', node: 'side', en: 'Remove side', zh: '删除 side' },
    { severity: 'note', node: 'loose', en: 'Remove loose', zh: '删除 loose' },
  ]);
});

test('fixing all applies one fix after the other, also those that come to light, and removes no layer', () => {
  const { checked, fixes } = fixAll(check(broken()));
  expect(fixes).toBe(2);
  expect([...checked.nodes.values()].map(({ record }) => (record.kind === 'layer' ? record.layer : ''))).toContain(
    'flatten',
  );
  expect(checked.problems.filter(isFixedWithAll)).toEqual([]);
  expect(checked.document.nodes.has('loose')).toBe(true);
});

test('a sound network that gives another count than its data has classes is told, with the layer that decides', () => {
  const g = network('sound');
  g.output(g.layer('dense', { units: 64 }, g.input({ kind: 'vector', features: 4 })), { task: 'classes' });
  g.data({ source: 'iris' });
  const checked = check(g.document());
  const known = { of: checked.document.data, count: 3 };
  const [found, ...others] = listedProblems(checked, known);
  expect(others).toEqual([]);
  expect(found?.fix && fixText(found.fix, checked.document, 'en')).toBe('Set units to 3');
  expect(listedProblems(checked, { ...known, of: { source: 'iris' } })).toEqual([]);
  expect(listedProblems(checked, { ...known, count: 64 })).toEqual([]);
});

test('a fix that a command refuses is left alone', () => {
  const start = check(broken());
  const without = {
    ...start,
    problems: [{ ...listedProblems(start)[0], fix: { command: 'disconnect', args: { wire: 'gone' } } }],
  };
  expect(fixAll(without as typeof start).fixes).toBe(0);
});

test('a wire is named by its ends', () => {
  const document = broken();
  const [wire] = document.wires.keys();
  expect(fixText({ command: 'disconnect', args: { wire } }, document, 'en')).toBe(
    'Remove the wire from input1 to conv1',
  );
  const bypassed = valueOf(applyCommand(document, { command: 'setBypass', args: { node: 'conv1', bypass: true } }));
  expect(fixText({ command: 'setBypass', args: { node: 'conv1', bypass: false } }, bypassed, 'en')).toBe(
    'Use conv1 again',
  );
});
