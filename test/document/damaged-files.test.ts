import { describe, expect, test } from 'vitest';
import type { Problem } from '../../engine/base/index.js';
import { readDocument } from '../../engine/document/index.js';
import { sampleText, sampleWith } from './sample-document.js';
import { expectSentences } from './sentences.js';

function problemsOf(text: string): readonly Problem[] {
  const { problems } = readDocument(text);
  expectSentences(problems);
  return problems;
}

function codesOf(text: string): readonly string[] {
  return problemsOf(text).map(({ code }) => code);
}

/** What the first problem says, without its code. */
function valuesOf(text: string): Problem['values'] | undefined {
  return problemsOf(text)[0]?.values;
}

describe('a file that ends too early', () => {
  test('is refused as such wherever it ends', () => {
    const others = Array.from({ length: sampleText.length - 2 }, (_, length) => codesOf(sampleText.slice(0, length)))
      .map((codes) => codes.join())
      .filter((codes) => codes !== 'project-cut-off');
    expect(others).toEqual([]);
  });

  test('is told from one that is damaged in the middle', () => {
    expect(problemsOf(sampleWith('"version": 1,', '"version": 1;'))).toEqual([
      { code: 'project-not-json', severity: 'error', values: { line: 3, column: 15, found: '";\\n  \\"title\\":"' } },
    ]);
  });
});

describe('text that is not strict JSON', () => {
  test.each([
    ['a second value', '{} {}', 4],
    ['a trailing comma', '{"a":1,}', 8],
    ['a missing colon', '{"a" 1}', 6],
    ['a bare word', '[undefined]', 2],
    ['a single quote', "{'a':1}", 2],
    ['a leading zero', '[01]', 3],
    ['a line break in a text', '["a\nb"]', 2],
    ['a bad escape', '["\\x"]', 2],
    ['the wrong bracket', '[1}', 3],
  ])('is refused with its place: %s', (_, text, column) => {
    const places = problemsOf(text).map(({ code, values }) => [code, values['line'], values['column']]);
    expect(places).toEqual([['project-not-json', 1, column]]);
  });

  test('is refused where a record has a field twice', () => {
    expect(valuesOf('{"title": 1,\n "title": 2}')).toEqual({ line: 2, column: 2, key: 'title' });
  });

  test('is refused where a number would become infinite', () => {
    expect(valuesOf('[1e999]')).toEqual({ line: 1, column: 2, came: '1e999' });
  });
});

describe('deep nesting', () => {
  test.each(['[', '{"a":', '[{"a":'])('of 100 000 levels of %s is refused without exhausting the stack', (open) => {
    expect(codesOf(open.repeat(100_000))).toEqual(['project-too-deep']);
  });

  test('of 62 levels inside a file is read', () => {
    const deep = `${'['.repeat(62)}${']'.repeat(62)}`;
    expect(codesOf(sampleWith('"epochs": 15', `"epochs": ${deep}`))).toEqual([]);
  });
});

describe('a file of another kind or version', () => {
  test.each([
    ['a list', '[]', ['project-not-netloom']],
    ['another format', '{"format": "blender"}', ['project-not-netloom']],
    ['no format', '{"version": 1}', ['project-not-netloom']],
    ['no version', '{"format": "netloom"}', ['project-field']],
    ['a version in words', '{"format": "netloom", "version": "one"}', ['project-field']],
    ['a version before the first', '{"format": "netloom", "version": 0}', ['project-too-old']],
    ['nothing', '', ['project-cut-off']],
  ])('is refused: %s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('is refused where it is newer, saying what came and what can be read', () => {
    expect(problemsOf(sampleWith('"version": 1', '"version": 7'))).toEqual([
      { code: 'project-newer', severity: 'error', values: { came: 7, wanted: 1 } },
    ]);
  });
});

describe('a field of the wrong kind', () => {
  test.each([
    ['"title": "Everything"', '"title": 4', { path: 'title', came: '4', wanted: '"…"' }],
    ['"id": "conv1", "kind": "layer"', '"kind": "layer"', { path: 'nodes[1].id', came: '—', wanted: '"…"' }],
    ['"id": "conv1"', '"id": ""', { path: 'nodes[1].id', came: '""', wanted: '"…"' }],
    ['"id": "conv1", "kind": "layer"', '"id": "conv1"', { path: 'nodes[1].kind', came: '—', wanted: '"…"' }],
    ['"layer": "input"', '"layer": null', { path: 'nodes[0].layer', came: 'null', wanted: '"…"' }],
    ['{ "channels": 3 }', '[3]', { path: 'nodes[0].params', came: '[3]', wanted: '{…}' }],
    ['"x": 240', '"x": "240"', { path: 'nodes[2].position.x', came: '"240"', wanted: '1, 2.5, …' }],
    ['"x": 240', '"z": 1, "x": 240', { path: 'nodes[2].position.z', came: '1', wanted: 'x | y' }],
    ['"repeat": 2', '"repeat": 1.5', { path: 'nodes[4].repeat', came: '1.5', wanted: '1, 2, …' }],
    ['"folded": true', '"folded": "yes"', { path: 'nodes[4].folded', came: '"yes"', wanted: 'true | false' }],
    ['"order": 1', '"order": -1', { path: 'wires[3].order', came: '-1', wanted: '0, 1, …' }],
    ['{ "node": "conv2", "port": "in" }', '"conv2"', { path: 'wires[1].to', came: '"conv2"', wanted: '{…}' }],
    [
      '"nodes": ["conv1", "conv2"]',
      '"nodes": ["conv1", 2]',
      { path: 'groups[0].nodes', came: '["conv1", 2]', wanted: '["…", …]' },
    ],
    ['"id": "a", "kind"', '"id": 1, "kind"', { path: 'definitions[0].nodes[1].id', came: '1', wanted: '"…"' }],
    ['"id": "conv2"', '"id": "conv1"', { path: 'nodes[2]', id: 'conv1' }],
  ])('is refused with its path: %s -> %s', (old, replacement, values) => {
    expect(valuesOf(sampleWith(old, replacement))).toEqual(values);
  });

  test('is reported together with the others, twenty at most', () => {
    const nodes = Array.from({ length: 50 }, () => ({ kind: 'layer' }));
    expect(codesOf(JSON.stringify({ format: 'netloom', version: 1, nodes }))).toEqual(
      new Array(20).fill('project-field'),
    );
  });

  test('is cut where it is a megabyte long, in the value and in the path', () => {
    const long = 'x'.repeat(1_000_000);
    const text = JSON.stringify({ format: long, version: 1 });
    const position = JSON.stringify({
      format: 'netloom',
      version: 1,
      nodes: [{ id: 'a', kind: 'layer', layer: 'input', position: { x: long, y: 0, [long]: 1 } }],
    });
    expect([codesOf(text), codesOf(position)]).toEqual([['project-not-netloom'], ['project-field', 'project-field']]);
  });
});
