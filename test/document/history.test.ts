import { describe, expect, test } from 'vitest';
import { randomBelow, randomKey, valueOf } from '../../engine/base/index.js';
import type { CommandRequest, History } from '../../engine/document/index.js';
import {
  applyChange,
  changeBetween,
  commands,
  composeChanges,
  invertChange,
  isEmptyChange,
  mark,
  perform,
  redo,
  startHistory,
  undo,
  writeDocument,
} from '../../engine/document/index.js';
import { commandCases } from './command-cases.js';
import { sampleDocument } from './sample-document.js';

/** The history after these commands, each of which must be possible. */
function after(history: History, ...requests: readonly CommandRequest[]): History {
  return requests.reduce((state, request) => valueOf(perform(state, request)), history);
}

function typed(title: string): CommandRequest {
  return { command: 'setTitle', args: { title } };
}

function set(param: string, value: unknown): CommandRequest {
  return { command: 'setParam', args: { node: 'conv1', param, value } };
}

function stepNames(history: History): readonly string[] {
  return history.done.map(({ name }) => name.code);
}

describe('a history', () => {
  const start = startHistory(sampleDocument());

  test('takes what is typed into one field as one step', () => {
    const history = after(start, typed('A'), typed('AB'), typed('ABC'));
    expect([stepNames(history), history.document.title, undo(history).document]).toEqual([
      ['set-title'],
      'ABC',
      start.document,
    ]);
  });

  test('begins a new step at a mark, in another field and after an undo', () => {
    const marked = after(mark(after(start, typed('A'))), typed('AB'));
    const otherField = after(start, set('filters', 9), set('kernel', 5), set('filters', 10));
    const undone = after(undo(after(start, typed('A'), set('filters', 9))), typed('AB'));
    const redone = after(redo(undo(after(start, typed('A')))), typed('AB'));
    expect([marked, otherField, undone, redone].map(({ done }) => done.length)).toEqual([2, 3, 2, 2]);
  });

  test('has no step for what is typed back to where it was', () => {
    const same = after(start, set('filters', 9), set('filters', 8));
    const title = after(start, typed('A'), typed('Everything'));
    expect([same.document, title.done]).toEqual([start.document, []]);
  });

  test('has no step for folding a block, and folds nothing when a step is undone', () => {
    const repeat = { command: 'setRepeat', args: { node: 'block1', repeat: 5 } };
    const fold = { command: 'foldBlock', args: { node: 'block1', folded: false } };
    const folded = after(start, repeat, fold);
    const undone = undo(folded);
    const blocks = [undone, redo(undone)].map(({ document }) => document.nodes.get('block1'));
    const block = start.document.nodes.get('block1');
    const { folded: _, ...open } = block?.kind === 'block' ? block : { folded: true };
    expect([stepNames(folded), blocks]).toEqual([['set-repeat'], [open, { ...open, repeat: 5 }]]);
  });

  test('gives up what was undone when something else is done', () => {
    const history = after(undo(after(start, typed('A'))), set('filters', 9));
    expect(redo(history)).toBe(history);
  });

  test('keeps what was undone when a command changes nothing or is refused', () => {
    const undone = undo(after(start, typed('A')));
    const same = after(undone, typed('Everything'));
    const refusal = perform(undone, typed(1 as unknown as string));
    expect([redo(same).document.title, refusal.ok]).toEqual(['A', false]);
  });

  test('keeps no more steps than its limit', () => {
    const short = after(startHistory(sampleDocument(), 2), typed('A'), set('filters', 9), set('kernel', 5));
    const undone = undo(undo(undo(short)));
    expect([short.done.length, undone.document.title]).toEqual([2, 'A']);
  });

  test('stays as it is where there is nothing to undo or redo', () => {
    expect([undo(start), redo(start)]).toEqual([start, start]);
  });

  test('shares the records that a step does not touch', () => {
    const { document } = after(start, set('filters', 9));
    const touched = [...document.nodes].filter(([id, node]) => start.document.nodes.get(id) !== node).map(([id]) => id);
    expect([touched, document.wires === start.document.wires]).toEqual([['conv1'], true]);
  });
});

describe('changes', () => {
  const before = sampleDocument();
  const first = after(startHistory(before), { command: 'removeNodes', args: { nodes: ['conv1', 'block1'] } }).document;
  const last = after(startHistory(first), { command: 'addNode', args: { layer: 'conv2d' } }, typed('New')).document;

  test('compose to the change from the first state to the last', () => {
    const composed = composeChanges(before, [changeBetween(before, first), changeBetween(first, last)]);
    expect([applyChange(before, composed), applyChange(last, invertChange(composed))].map(writeDocument)).toEqual(
      [last, before].map(writeDocument),
    );
  });

  test('name only what differs', () => {
    const { nodes, wires, definitions, comments, groups, fields } = changeBetween(
      before,
      after(startHistory(first), typed('New')).document,
    );
    const changed = [nodes, wires, definitions, comments, groups].map((change) => [...change.keys()]);
    expect([changed, fields]).toEqual([
      [['conv1', 'block1'], ['wire1', 'wire3', 'wire5', 'wire6'], [], [], ['group1']],
      { before: { title: 'Everything' }, after: { title: 'New' } },
    ]);
  });

  test('are empty between a document and itself', () => {
    expect(isEmptyChange(changeBetween(before, sampleDocument())) || isEmptyChange(changeBetween(before, before))).toBe(
      true,
    );
  });
});

describe('random sequences of commands', () => {
  test.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'are undone to the start and redone to the end: seed %i',
    (seed) => {
      const start = startHistory(sampleDocument());
      const states = [writeDocument(start.document)];
      let history = start;
      for (let index = 0; index < 80; index++) {
        const outcome = perform(history, randomRequest(history, seed, index));
        if (!outcome.ok || outcome.value.done.length === history.done.length) continue;
        history = mark(outcome.value);
        states.push(writeDocument(history.document));
      }
      const seen = [writeDocument(history.document)];
      let back = history;
      while (back.done.length > 0) {
        back = undo(back);
        seen.unshift(writeDocument(back.document));
      }
      let forth = back;
      while (forth.undone.length > 0) forth = redo(forth);
      expect({ seen, document: back.document, end: forth.document }).toEqual({
        seen: states,
        document: start.document,
        end: history.document,
      });
      expect(states.length).toBeGreaterThan(15);
    },
  );
});

/** A request that often is possible: ids are picked from the document. */
function randomRequest({ document }: History, seed: number, index: number): CommandRequest {
  const key = randomKey(seed, 'commands', index);
  const pick = <T>(list: readonly T[], counter: number): T => list[randomBelow(key, counter, list.length)] as T;
  const node = (counter: number): string => pick([...document.nodes.keys(), 'gone'], counter);
  const number = randomBelow(key, 1, 9);
  const known: Readonly<Record<string, unknown>> = {
    node: node(2),
    nodes: [node(3), node(4)],
    moves: [{ node: node(5), x: number, y: number }],
    from: { node: node(6), port: 'out' },
    to: { node: node(7), port: 'in' },
    wire: pick([...document.wires.keys(), 'gone'], 8),
    wires: [...document.wires.values()]
      .filter(({ to }) => to.node === 'concatenate1')
      .map(({ id }) => id)
      .reverse(),
    layer: pick(['conv2d', 'flatten', 'add', 'concatenate'], 9),
    definition: 'twice',
    param: pick(['filters', 'kernel', 'bias'], 10),
    value: pick([8, 32, true], 11),
    comment: pick([...document.comments.keys(), 'gone'], 12),
    group: pick([...document.groups.keys(), 'gone'], 13),
    port: 'in',
    title: `title ${number}`,
    text: `text ${number}`,
    repeat: number + 1,
    bypass: number > 4,
    settings: { epochs: number },
    recipe: { size: number },
    replace: true,
  };
  const { id } = pick(
    commands.filter((command) => !command.view && command.id !== 'addDefinition'),
    0,
  );
  const example = commandCases[id]?.args ?? {};
  const args = Object.keys(example).map((name) => [name, known[name] ?? example[name]] as const);
  return { command: id, args: Object.fromEntries(args) };
}
