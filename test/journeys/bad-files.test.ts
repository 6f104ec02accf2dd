import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GraphDocument } from '../../engine/document/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import type { GraphReport } from '../../engine/session/index.js';
import { readCheckpoint } from '../../engine/runs/index.js';
import { drawing, layerNode, leNet } from '../check/drawings.js';
import { withFolder } from '../child/limited-folders.js';
import { folderPrints } from './folder-prints.js';
import { netloom, values } from './netloom.js';
import { fileIn, projectIn } from './networks.js';

const text = writeDocument(leNet());
const long = 'x'.repeat(1_000_000);

/** A few short lines, and none of them from a stack trace. */
const sentences = /^(?!.*\n +at )([^\n]{10,400}\n){1,21}$/;

test.each([
  ['cut off in the middle', text.slice(0, 500), /^The project file ends too early, in line \d+, column \d+: /],
  ['empty', '', /^The project file ends too early, in line 1, column 1: /],
  [
    'newer',
    text.replace('"version": 1', '"version": 99'),
    /^The project was saved by a newer Netloom \(file version 99; /,
  ],
  ['nested a million deep', '['.repeat(1_000_000), /^The project file has data nested deeper than 64 levels /],
  ['no text', Uint8Array.of(0xff, 0xfe, 0, 0, 1), /^The project file is damaged: line 1, column 1 /],
  ['another kind of file', '{"format": "netloom-run", "version": 1}', /project/],
  ['a list of lists', '[[]]', /project/],
])('a project that is %s is refused in one sentence by every command, and left as it is', (_what, content, sentence) =>
  withFolder(async (folder) => {
    const file = fileIn(folder, 'bad.netloom', content);
    const before = folderPrints(folder);
    const ended = [await netloom(['check', file]), await netloom(['train', file, '--out', join(folder, 'run')])];
    for (const { code, stdout, stderr } of ended) {
      expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2]);
      expect(stderr).toMatch(sentence);
    }
    expect(folderPrints(folder)).toEqual(before);
  }),
);

test('an unknown layer is reported by check with all the other nodes, and refused by train with a fix', () =>
  withFolder(async (folder) => {
    const file = fileIn(folder, 'unknown.netloom', text.replace('"layer": "conv2d"', '"layer": "warp9"'));
    const before = folderPrints(folder);
    const checked = await netloom(['check', file, '--json']);
    const [report, ...more] = values(checked) as GraphReport[];
    const trained = await netloom(['train', file, '--out', join(folder, 'run')]);
    const sentence =
      "conv1: This version of Netloom has no layer 'warp9'. The file may come from a newer version; bypass the node, or replace it. Fix: Bypass conv1.\n";
    expect([checked.code, report?.ok, report?.nodes.length, more, checked.stderr]).toEqual([
      1,
      false,
      10,
      [],
      sentence,
    ]);
    expect([trained, folderPrints(folder)]).toEqual([{ code: 1, stdout: '', stderr: sentence }, before]);
  }));

const circle = drawing(
  [layerNode('in', 'input'), layerNode('a', 'add'), layerNode('b', 'activation'), layerNode('out', 'output')],
  ['in > a', 'b > a', 'a > b', 'b > out'],
);
const tenThousand = Array.from({ length: 10_000 }, (_, i) => layerNode(`n${i}`, 'dense'));
const hostile: GraphDocument = {
  ...drawing(
    [
      layerNode('__proto__', 'input', { kind: 'vector' }),
      layerNode('constructor', long),
      layerNode(long, 'dense'),
      layerNode('two\nlines\u001b[31m', 'dense'),
      layerNode('toString', 'output'),
    ],
    ['__proto__ > constructor', `constructor > ${long}`, `${long} > toString`],
  ),
  title: long,
};

test.each([
  ['has a circle', circle, ['cycle'], 4],
  ['has 10 000 nodes without a wire', drawing(tenThousand, []), ['no-input', 'no-output', 'node-left-out'], 10_000],
  ['has hostile names', hostile, ['node-left-out', 'layer-unknown'], 5],
])('a graph that %s is checked to its end, and refused in short sentences', (_what, document, codes, nodes) =>
  withFolder(async (folder) => {
    const file = projectIn(folder, document);
    const before = folderPrints(folder);
    const checked = await netloom(['check', file, '--json']);
    const table = await netloom(['check', file]);
    const trained = await netloom(['train', file, '--out', join(folder, 'run')]);
    const [report] = values(checked) as [GraphReport];
    expect([checked.code, table.code, trained.code, trained.stdout]).toEqual([1, 1, 1, '']);
    expect([report.ok, report.nodes.length]).toEqual([false, nodes]);
    expect([...new Set(report.problems.map(({ code }) => code))]).toEqual(codes);
    for (const { stderr } of [checked, table, trained]) expect(stderr).toMatch(sentences);
    expect(Math.max(...table.stdout.split('\n').map((line) => line.length))).toBeLessThan(200);
    expect(folderPrints(folder)).toEqual(before);
  }),
);

test('hostile names in a sound network change nothing: it is trained, evaluated and exported', () =>
  withFolder(async (folder) => {
    const names = ['__proto__', 'constructor', long, '/x\n%2f:*?', 'toString'] as const;
    const [input, first, second, third, output] = names;
    const nodes = [
      layerNode(input, 'input', { kind: 'vector' }),
      layerNode(first, 'dense', { units: 16, activation: 'relu' }, { title: long }),
      layerNode(second, 'batchNorm'),
      layerNode(third, 'dense', { units: 10 }),
      layerNode(output, 'output'),
    ];
    const wires = names.slice(1).map((name, i) => `${names[i] ?? ''} > ${name}`);
    const document = { ...drawing(nodes, wires), title: `../${long}`, data: { source: 'digits' } };
    const file = projectIn(folder, document);
    const trained = await netloom(['train', file, '--epochs', '2'], { in: folder });
    expect(trained).toMatchObject({ code: 0, stderr: '' });
    const [run = ''] = readdirSync(join(folder, 'runs'));
    const evaluated = await netloom(['evaluate', join('runs', run)], { in: folder });
    const exported = await netloom(['export', join('runs', run), '--to', 'onnx', '--out', 'onnx'], { in: folder });
    const all = [trained, evaluated, exported];
    expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(all.map(() => [0, '']));
    const lines = all.flatMap(({ stdout }) => stdout.split('\n'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(300);
    expect(readdirSync(folder).sort()).toEqual(['onnx', 'project.netloom', 'runs']);
  }));

test('a chain of 10 000 nodes is checked', () =>
  withFolder(async (folder) => {
    const nodes = [layerNode('in', 'input', { kind: 'vector' }), ...tenThousand, layerNode('out', 'output')];
    const wires = nodes.slice(1).map(({ id }, i) => `${nodes[i]?.id ?? ''} > ${id}`);
    const checked = await netloom(['check', projectIn(folder, drawing(nodes, wires)), '--json']);
    const [report] = values(checked) as [GraphReport];
    expect([checked.code, checked.stderr, report.nodes.length]).toEqual([0, '', 10_002]);
    expect(report.totals.parameters).toBe(10_000 * (64 * 64 + 64));
  }));

test('another number of units than the data has classes is refused with the fix', () =>
  withFolder(async (folder) => {
    const g = network('Five units');
    g.output(g.layer('dense', { units: 5 }, g.input({ kind: 'vector', features: 64 })), { task: 'classes' });
    g.data({ source: 'digits' });
    const file = projectIn(folder, g.document());
    const before = folderPrints(folder);
    const ended = await netloom(['train', file, '--out', join(folder, 'run'), '--json']);
    expect([ended.code, values(ended), ended.stderr, folderPrints(folder)]).toEqual([
      1,
      [
        {
          ok: false,
          problems: [
            {
              code: 'output-units',
              severity: 'error',
              values: { came: 5, wanted: 10 },
              node: 'output1',
              fix: { command: 'setParam', args: { node: 'dense1', param: 'units', value: 10 } },
            },
          ],
        },
      ],
      'output1: The data has 10 classes, but the network gives 5 numbers. Set the size of the last layer to 10. Fix: Set units of dense1 = 10.\n',
      before,
    ]);
  }));

test('a number that is not finite ends the run, names the layer, and leaves the last good checkpoint', () =>
  withFolder(async (folder) => {
    const g = network('Linear');
    let x = g.input({ kind: 'vector', features: 64 });
    x = g.layer('dense', { units: 32 }, x, { id: 'first' });
    x = g.layer('dense', { units: 32 }, x, { id: 'second' });
    g.output(g.layer('dense', { units: 10 }, x, { id: 'third' }), { task: 'classes' });
    g.data({ source: 'digits' });
    const run = join(folder, 'run');
    const flags = ['--optimizer', 'sgd', '--lr', '10', '--warm-up', '1000', '--epochs', '1000', '--out', run];
    const { code, stderr } = await netloom(['train', projectIn(folder, g.document()), ...flags]);
    const last = await readCheckpoint(run, 'last');
    const finite =
      last.ok && [...last.value.state.values()].every(({ data }) => [...data].every((v) => Number.isFinite(Number(v))));
    expect(stderr).toMatch(
      /^(first|second|third|output1): Training stopped at step \d+: [^\n]+; the last good weights are kept\.\n$/,
    );
    expect([code, finite, last.ok && last.value.step > 0]).toEqual([1, true, true]);
    expect((await netloom(['evaluate', run])).code).toBe(0);
  }));

test('a network that cannot fit into memory is refused with the estimate before anything is made', () =>
  withFolder(async (folder) => {
    const g = network('Huge');
    const wide = g.layer('dense', { units: 60_000 }, g.input({ kind: 'vector', features: 64 }));
    g.output(g.layer('dense', { units: 10 }, g.layer('dense', { units: 60_000 }, wide)), { task: 'classes' });
    g.data({ source: 'digits' });
    const file = projectIn(folder, g.document());
    const before = folderPrints(folder);
    const { code, stdout, stderr } = await netloom(['train', file, '--out', join(folder, 'run')]);
    expect([code, stdout, folderPrints(folder)]).toEqual([1, '', before]);
    expect(stderr).toMatch(/^Training needs about \d+ MB, and \d+ MB are free\. [^\n]+\n$/);
  }));
