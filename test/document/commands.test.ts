import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import {
  applyCommand,
  commands,
  perform,
  readDocument,
  redo,
  startHistory,
  undo,
  writeDocument,
} from '../../engine/document/index.js';
import { stepTexts } from '../../engine/text/steps.js';
import { commandCases } from './command-cases.js';
import { sampleDocument, sampleWith } from './sample-document.js';
import { expectSentences } from './sentences.js';

/** The lines of the saved file, as a bag: a comma at the end depends on the neighbours only. */
function linesOf(document: GraphDocument): readonly string[] {
  return writeDocument(document)
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''));
}

/** The lines that `lines` has more of than `others`. */
function surplus(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('the list of commands', () => {
  test('equals the folder, and the table of examples', () => {
    const files = readdirSync('engine/document/commands').filter((name) => name !== 'index.ts');
    const ids = commands.map(({ id }) => id);
    const names = ids.map((id) => `${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);
    expect([names.sort(), Object.keys(commandCases).sort()]).toEqual([files.sort(), [...ids].sort()]);
  });
});

describe.each(commands.map((command) => [command.id, command] as const))('%s', (id, command) => {
  const example = commandCases[id] ?? { args: {}, gone: [], come: [] };
  const request = { command: id, args: example.args };
  const before = sampleDocument();

  test('changes what its example says and nothing else', () => {
    const after = valueOf(applyCommand(before, request));
    const gone = surplus(linesOf(before), linesOf(after));
    const come = surplus(linesOf(after), linesOf(before));
    expect({ gone, come }).toEqual({ gone: example.gone, come: example.come });
  });

  test('is undone to the same document and redone to the same result', () => {
    const done = valueOf(perform(startHistory(before), request));
    const undone = undo(done);
    const redone = redo(undone);
    const states = [undone.document, redone.document];
    const expected = [command.view ? done.document : before, done.document];
    expect({ states, files: states.map(writeDocument) }).toEqual({
      states: expected,
      files: expected.map(writeDocument),
    });
  });

  test('is a step with a name in both languages, unless it only changes the view', () => {
    const { done } = valueOf(perform(startHistory(before), request));
    const places = done.map(({ name: { code, values } }) => {
      const text = new Map<string, { en: string; zh: string }>(Object.entries(stepTexts)).get(code);
      const named = [text?.en ?? '{?}', text?.zh ?? '{?}'].flatMap(
        (sentence) => sentence.match(/(?<=\{)[\w?]+(?=\})/g) ?? [],
      );
      return named.filter((place) => !Object.hasOwn(values, place));
    });
    expect(places).toEqual(command.view ? [] : [[]]);
  });

  test('refuses each argument that is left out or of another kind, or runs without it; never throws', () => {
    for (const argument of Object.keys(example.args)) {
      const { [argument]: _, ...others } = example.args;
      for (const value of [
        undefined,
        null,
        -1.5,
        Number.NaN,
        'nothing',
        '',
        [],
        [null],
        {},
        { node: 'gone', port: 'in' },
        () => 1,
      ]) {
        const outcome = applyCommand(before, {
          command: id,
          args: value === undefined ? others : { ...others, [argument]: value },
        });
        if (outcome.ok) expect(readDocument(writeDocument(outcome.value))).toMatchObject({ ok: true });
        else expectSentences(outcome.problems);
        if (!outcome.ok) expect(outcome.problems.length).toBeGreaterThan(0);
      }
    }
  });

  test('refuses an argument that it does not have', () => {
    const outcome = applyCommand(before, { command: id, args: { ...example.args, mood: 'good' } });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'command-argument', values: { argument: 'mood' } }],
    });
  });
});

describe('a command is refused with a sentence', () => {
  const end = (node: string, port = node.startsWith('input') ? 'out' : 'in'): object => ({ node, port });
  test.each<[string, string, string, Record<string, unknown>]>([
    ['it does not exist', 'command-unknown', 'makeCoffee', {}],
    ['its name is one of every object', 'command-unknown', '__proto__', {}],
    ['it is a wire to a port that is taken', 'edit-port-taken', 'connect', { from: end('input1'), to: end('conv1') }],
    ['it is a wire to a missing node', 'edit-no-node', 'connect', { from: end('input1'), to: end('gone') }],
    ['it is a wire to a missing port', 'edit-no-port', 'connect', { from: end('input1'), to: end('conv1', 'side') }],
    [
      'it is a wire out of an output card',
      'edit-no-port',
      'connect',
      { from: end('output1', 'out'), to: end('concatenate1') },
    ],
    [
      'it is a wire into an input card',
      'edit-no-port',
      'connect',
      { from: end('conv1', 'out'), to: end('input1', 'in') },
    ],
    [
      'it is a wire from a node to itself',
      'edit-cycle',
      'connect',
      { from: end('concatenate1', 'out'), to: end('concatenate1') },
    ],
    [
      'it is a wire that closes a circle',
      'edit-cycle',
      'connect',
      { from: end('block1', 'out'), to: end('concatenate1') },
    ],
    [
      'a replaced wire would close one too',
      'edit-cycle',
      'connect',
      { from: end('block1', 'out'), to: end('conv1'), replace: true },
    ],
    ['it removes a missing wire', 'edit-no-wire', 'disconnect', { wire: 'wire9' }],
    ['it inserts on a missing wire', 'edit-no-wire', 'insertOnWire', { wire: 'wire9', layer: 'flatten' }],
    ['it inserts a layer without an output', 'edit-not-between', 'insertOnWire', { wire: 'wire1', layer: 'output' }],
    ['it adds an unknown layer', 'edit-no-layer', 'addNode', { layer: 'conv9d' }],
    ['it adds a node under a taken id', 'edit-id-taken', 'addNode', { layer: 'conv2d', id: 'conv1' }],
    ['it adds a node with a wrong parameter', 'param-range', 'addNode', { layer: 'conv2d', params: { filters: -1 } }],
    ['it adds a block without a definition', 'edit-no-definition', 'addBlock', { definition: 'thrice' }],
    ['it adds a definition twice', 'edit-id-taken', 'addDefinition', { definition: { id: 'twice' } }],
    [
      'it sets a parameter of the wrong kind',
      'param-kind',
      'setParam',
      { node: 'conv1', param: 'filters', value: 'six' },
    ],
    [
      'it sets a parameter that does not exist',
      'param-unknown',
      'setParam',
      { node: 'conv1', param: '__proto__', value: 6 },
    ],
    [
      'it sets a parameter that the block does not expose',
      'param-unknown',
      'setParam',
      { node: 'block1', param: 'filters', value: 6 },
    ],
    ['it repeats a layer', 'edit-not-block', 'setRepeat', { node: 'conv1', repeat: 2 }],
    ['it repeats a block no times', 'command-argument', 'setRepeat', { node: 'block1', repeat: 0 }],
    ['it groups nothing', 'edit-empty-group', 'groupNodes', { nodes: [] }],
    ['it ungroups a missing group', 'edit-no-group', 'ungroup', { group: 'group9' }],
    ['it edits a missing comment', 'edit-no-comment', 'editComment', { comment: 'comment9', text: '' }],
    ['it removes a missing comment', 'edit-no-comment', 'removeComment', { comment: 'comment9' }],
    [
      'it reorders other wires',
      'edit-not-these-wires',
      'reorderInputs',
      { node: 'concatenate1', port: 'in', wires: ['wire1', 'wire3'] },
    ],
    [
      'it reorders one wire twice',
      'edit-not-these-wires',
      'reorderInputs',
      { node: 'concatenate1', port: 'in', wires: ['wire3', 'wire3'] },
    ],
    ['its value is nested too deeply to be saved', 'command-argument', 'setTraining', { settings: deepValue() }],
    ['an id is a megabyte long', 'edit-no-node', 'renameNode', { node: 'x'.repeat(1_000_000), title: '' }],
  ])('where %s', (_, code, command, args) => {
    const { problems } = applyCommand(sampleDocument(), { command, args });
    expectSentences(problems);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('commands', () => {
  test.each([
    ['moveNodes', { moves: [{ node: 'conv1', x: 0, y: 120 }] }],
    ['setParam', { node: 'conv1', param: 'kernel', value: [5, 3] }],
    ['resetParam', { node: 'conv1', param: 'stride' }],
    ['renameNode', { node: 'conv1', title: 'first' }],
    ['setBypass', { node: 'conv2', bypass: true }],
    ['setRepeat', { node: 'block1', repeat: 2 }],
    ['foldBlock', { node: 'block1', folded: true }],
    ['setTraining', { settings: { epochs: 15, seed: null } }],
    ['setData', { recipe: {} }],
    ['setTitle', { title: 'Everything' }],
    ['editComment', { comment: 'comment1', position: { x: -200, y: 0 } }],
    ['reorderInputs', { node: 'concatenate1', port: 'in', wires: ['wire3', 'wire4'] }],
    ['removeNodes', { nodes: [] }],
    ['duplicate', { nodes: [] }],
  ])('that would change nothing answer with the same document: %s', (command, args) => {
    const document = sampleDocument();
    expect(valueOf(applyCommand(document, { command, args }))).toBe(document);
  });

  test('keep a parameter that this version does not know, and can remove it', () => {
    const document = valueOf(readDocument(sampleWith('"filters": 8,', '"filters": 8, "mood": 1,')));
    const set = valueOf(
      applyCommand(document, { command: 'setParam', args: { node: 'conv1', param: 'filters', value: 32 } }),
    );
    const reset = valueOf(applyCommand(set, { command: 'resetParam', args: { node: 'conv1', param: 'mood' } }));
    const params = [set, reset]
      .map(({ nodes }) => nodes.get('conv1'))
      .map((node) => (node?.kind === 'layer' ? node.params : {}));
    expect(params).toEqual([{ kernel: [5, 3], mood: 1 }, { kernel: [5, 3] }]);
  });

  test('leave nodes of an unknown kind alone, except for what every node has', () => {
    const document = valueOf(readDocument(sampleWith('"kind": "layer", "layer": "output"', '"kind": "portal"')));
    const codes = ['setParam', 'resetParam'].map((command) => {
      const args = { node: 'output1', param: 'task', ...(command === 'setParam' ? { value: 1 } : {}) };
      return applyCommand(document, { command, args }).problems.map(({ code }) => code);
    });
    const moved = valueOf(
      applyCommand(document, { command: 'moveNodes', args: { moves: [{ node: 'output1', x: 1, y: 1 }] } }),
    );
    expect([codes, moved.nodes.get('output1')]).toEqual([
      [['edit-unknown-kind'], ['edit-unknown-kind']],
      { id: 'output1', kind: 'unknown', position: { x: 1, y: 1 }, raw: { kind: 'portal' } },
    ]);
  });

  test('replace a wire where that is asked for', () => {
    const args = { from: { node: 'input1', port: 'out' }, to: { node: 'block1', port: 'in' }, replace: true };
    const { wires } = valueOf(applyCommand(sampleDocument(), { command: 'connect', args }));
    const ending = [...wires.values()].filter(({ to }) => to.node === 'block1');
    expect(ending).toEqual([{ id: 'wire7', from: args.from, to: args.to, order: 0 }]);
  });
});

function deepValue(): object {
  return Array.from({ length: 40 }).reduce<object>((inner) => ({ inner }), {});
}
