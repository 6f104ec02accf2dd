import { expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { CommandRequest } from '../../engine/document/index.js';
import { perform, startHistory } from '../../engine/document/index.js';
import { stepText } from '../../renderer/commands/step-text.js';
import { findTemplate } from '../../templates/index.js';

function named(...requests: readonly CommandRequest[]): readonly (readonly [string, string])[] {
  let history = startHistory(findTemplate('lenet-5')?.graph() as never);
  return requests.map((request) => {
    history = valueOf(perform(history, request));
    const step = history.done.at(-1);
    if (!step) throw new Error('no step');
    return [stepText(step, history.document, 'en'), stepText(step, history.document, 'zh')];
  });
}

const position = { x: 0, y: 0 };

test('a step says the type and the name of what it is about, in both languages', () => {
  const add = { command: 'addNode', args: { layer: 'conv2d', params: {}, position, id: '' } };
  const rename = { command: 'renameNode', args: { node: 'conv3', title: 'last' } };
  const move = { command: 'moveNodes', args: { moves: [{ node: 'conv3', x: 10, y: 10 }] } };
  const set = { command: 'setParam', args: { node: 'conv3', param: 'filters', value: 7 } };
  const remove = { command: 'removeNodes', args: { nodes: ['conv3'] } };
  expect(named(add, rename, move, set, remove)).toEqual([
    ['Add Conv2D conv3', '添加 Conv2D conv3'],
    ['Rename last', '重命名 last'],
    ['Move Conv2D last', '移动 Conv2D last'],
    ['Set filters of last', '设置 last 的卷积核数'],
    ['Remove Conv2D last', '删除 Conv2D last'],
  ]);
});

test('several are counted after the first', () => {
  const duplicate = (...nodes: string[]): CommandRequest => ({ command: 'duplicate', args: { nodes } });
  expect(
    named(duplicate('conv1', 'dense1'), duplicate('conv1', 'pool1', 'dense1')).map(([en, zh]) => [en, zh]),
  ).toEqual([
    ['Duplicate as Conv2D conv3 and Dense dense4', '复制出 Conv2D conv3 和 Dense dense4'],
    ['Duplicate as Conv2D conv4 and 2 more', '复制出 Conv2D conv4 等 3 个层'],
  ]);
});

test('a wire is named by its ends, a change inside a definition by the layer inside', () => {
  const wire = [...(findTemplate('lenet-5')?.graph().wires.values() ?? [])].find(({ from }) => from.node === 'conv1');
  const cut = named({ command: 'disconnect', args: { wire: wire?.id ?? '' } });
  expect(cut).toEqual([['Remove the wire from conv1 to pool1', '删除从 conv1 到 pool1 的连线']]);
  const made = { command: 'makeBlock', args: { nodes: ['conv1', 'pool1'], title: 'Stem' } };
  const inside = { command: 'addNode', args: { layer: 'dropout', params: {}, position, id: '' }, inside: 'block1' };
  expect(named(made, inside).map(([en]) => en)).toEqual(['Make a block of 2 nodes', 'Add Dropout dropout1']);
});
