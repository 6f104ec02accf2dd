import { describe, expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { emptyDocument, readDocument, writeDocument } from '../../engine/document/index.js';
import { sampleDocument, sampleText, sampleWith } from './sample-document.js';

/** What the file becomes by being opened and saved. */
function saved(text: string): string {
  return writeDocument(valueOf(readDocument(text)));
}

describe('open and save', () => {
  test('gives the same bytes for a file with one of everything', () => {
    expect(saved(sampleText)).toBe(sampleText);
  });

  test('gives an equal document', () => {
    expect(readDocument(writeDocument(sampleDocument()))).toEqual({ ok: true, value: sampleDocument(), problems: [] });
  });

  test('gives an empty document with its title', () => {
    const document = emptyDocument('Nothing "yet"');
    expect(valueOf(readDocument(writeDocument(document)))).toEqual(document);
  });

  test('brings keys into one order and leaves out defaults', () => {
    const loose = sampleWith(
      '{ "id": "input1", "kind": "layer", "layer": "input", "params": { "channels": 3 } }',
      '{"position":{"y":0,"x":0},"bypass":false,"title":"","params":{"channels":3},"layer":"input","kind":"layer","id":"input1"}',
    );
    expect(saved(loose)).toBe(sampleText);
  });

  test.each([
    [
      'a field of the file',
      '"data": {\n    "source": "digits"\n  }',
      '"data": {\n    "source": "digits"\n  },\n  "license": { "name": "MIT", "years": [2026, null] }',
    ],
    ['a field of a node', '"params": { "channels": 3 } }', '"params": { "channels": 3 }, "colour": "red" }'],
    ['a field of a wire', '"order": 1 }', '"order": 1, "bend": [1, 2] }'],
    ['a field of a group', '"nodes": ["conv1", "conv2"] }', '"nodes": ["conv1", "conv2"], "colour": "blue" }'],
    ['a field of a comment', '"size": { "x": 120, "y": 60 } }', '"size": { "x": 120, "y": 60 }, "author": "me" }'],
    [
      'a field of a definition',
      '"param": "kernel" }\n      ]',
      '"param": "kernel" }\n      ],\n      "icon": "twice.svg"',
    ],
    ['a layer that does not exist', '"layer": "concatenate"', '"layer": "quantumMerge"'],
    [
      'parameters that do not exist',
      '"params": { "channels": 3 }',
      '"params": { "channels": 3, "mood": { "good": true } }',
    ],
    [
      'a node kind',
      '"kind": "layer", "layer": "output", "position"',
      '"kind": "portal", "to": { "file": "x.netloom" }, "position"',
    ],
    [
      'a node kind with a position of its own',
      '"kind": "layer", "layer": "input", "params": { "channels": 3 }',
      '"kind": "orbit", "title": 4, "position": { "angle": 3 }',
    ],
    ['wires that lead to nodes which do not exist', '"to": { "node": "output1"', '"to": { "node": "gone"'],
    [
      'a field __proto__ of the file',
      '"source": "digits"\n  }',
      '"source": "digits"\n  },\n  "__proto__": { "polluted": true }',
    ],
    [
      'a parameter __proto__',
      '"params": { "channels": 3 }',
      '"params": { "__proto__": { "polluted": true }, "constructor": 1 }',
    ],
    [
      'a field __proto__ of a node',
      '"params": { "channels": 3 } }',
      '"params": { "channels": 3 }, "__proto__": { "polluted": true } }',
    ],
    ['a setting __proto__', '"epochs": 15', '"__proto__": { "polluted": 1 },\n    "epochs": 15'],
    ['a node called __proto__', '"id": "conv2"', '"id": "__proto__"'],
    ['a comment with a line separator and half a surrogate', '"Two lines,', '"\u2028 \\ud800 Two lines,'],
  ])('keeps what this version does not know: %s', (_, old, replacement) => {
    const text = sampleWith(old, replacement);
    expect([saved(text), Object.hasOwn(Object.prototype, 'polluted')]).toEqual([text, false]);
  });

  test('keeps a title of a megabyte', () => {
    const text = sampleWith('"Everything"', JSON.stringify('é"\\'.repeat(350_000)));
    expect(saved(text)).toBe(text);
  });

  test('keeps 10 000 nodes and wires', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `node${i}`);
    const nodes = ids.map((id) => ({ id, kind: 'layer', layer: 'flatten' }));
    const end = (node: string | undefined, port: string): object => ({ node, port });
    const wires = ids.slice(1).map((id, i) => ({ id: `wire${i}`, from: end(ids[i], 'out'), to: end(id, 'in') }));
    const document = valueOf(readDocument(JSON.stringify({ format: 'netloom', version: 1, title: '', nodes, wires })));
    const again = valueOf(readDocument(writeDocument(document)));
    expect([again.nodes.size, again.wires.size, writeDocument(again)]).toEqual([
      10_000,
      9_999,
      writeDocument(document),
    ]);
  });

  test('takes a byte order mark and Windows line ends', () => {
    expect(saved(`\uFEFF${sampleText.replaceAll('\n', '\r\n')}`)).toBe(sampleText);
  });
});

describe('a diff of two saved files', () => {
  test('is one line where one node has moved', () => {
    const document = sampleDocument();
    const node = document.nodes.get('concatenate1');
    if (!node) throw new Error('no such node');
    const moved = { ...node, position: { x: 1, y: 2 } };
    const before = writeDocument(document).split('\n');
    const after = writeDocument({ ...document, nodes: new Map([...document.nodes, [node.id, moved]]) }).split('\n');
    expect(after.flatMap((line, i) => (line === before[i] ? [] : [line.trim()]))).toEqual([
      '{ "id": "concatenate1", "kind": "layer", "layer": "concatenate", "position": { "x": 1, "y": 2 } },',
    ]);
  });
});
