import { expect, test } from 'vitest';
import { writeDocument } from '../../engine/document/index.js';
import { jsonPlaces, nodePlaces } from '../../renderer/code/json-places.js';
import { readText } from '../../renderer/code/text-faults.js';
import { templates } from '../../templates/index.js';

const lenet = (templates[0] as (typeof templates)[number]).graph();
const text = writeDocument(lenet);

const faultsOf = (changed: string) => {
  const reading = readText(changed);
  return 'faults' in reading ? reading.faults.map(({ problem, line }) => [problem.code, line]) : 'a document';
};

test('every node of a written file is found on its line', () => {
  const rows = text.split('\n');
  const places = nodePlaces(text);
  expect([...places.keys()]).toEqual([...lenet.nodes.keys()]);
  for (const [id, { first, last }] of places) {
    expect(first).toBe(last);
    expect(rows[first - 1]).toContain(`"id": ${JSON.stringify(id)}`);
  }
});

test('paths have the lines that their values span, however the text is laid out', () => {
  const places = jsonPlaces('{ "a": [\n 1, { "b": "x:,{",\n "c" : [] }\n], "d"\n:2}');
  expect(Object.fromEntries([...places].map(([path, { first, last }]) => [path, `${first}-${last}`]))).toEqual({
    '': '1-5',
    a: '1-4',
    'a[0]': '2-2',
    'a[1]': '2-3',
    'a[1].b': '2-2',
    'a[1].c': '3-3',
    d: '5-5',
  });
});

test('faults of an edited text have the line they are on', () => {
  expect(faultsOf(text)).toBe('a document');
  expect(faultsOf(text.replace('"version": 1,', '"version": 1,,'))).toEqual([['project-not-json', 3]]);
  const row = text.split('\n').findIndex((line) => line.includes('"id": "pool1"')) + 1;
  expect(faultsOf(text.replace('{ "id": "pool1",', '{ "id": 7,'))).toEqual([['project-field', row]]);
  expect(faultsOf(text.replace('{ "id": "pool1", ', '{ '))).toEqual([['project-field', row]]);
  expect(faultsOf(text.slice(0, 400))).toEqual([['project-cut-off', text.slice(0, 400).split('\n').length]]);
});
