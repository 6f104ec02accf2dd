import { expect, test } from 'vitest';
import * as documents from '../../engine/document/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { templateCode } from '../../renderer/code/template-code.js';
import { templates } from '../../templates/index.js';

/** Runs the code as a template is run; types and imports are no matter of the running. */
function built(text: string): GraphDocument {
  const body = text
    .replaceAll(/^import .*$/gm, '')
    .replace('export function graph(): GraphDocument', 'function graph()');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the written code is what is under test
  const make = new Function('network', `'use strict';${body}\nreturn graph();`) as (n: unknown) => GraphDocument;
  return make(documents.network);
}

/** Without what is only drawn, and without the ids of wires. */
function meaning({ title, nodes, wires, training, data }: GraphDocument): unknown {
  return {
    title,
    nodes: [...nodes.values()].map((node) => ({ ...node, position: 0, folded: undefined })),
    wires: [...wires.values()].map(({ from, to, order }) => JSON.stringify([from, to, order])).sort(),
    training,
    data,
  };
}

test.each(templates.map(({ card, graph }) => [card.id, graph] as const))(
  'the code of %s builds the same network',
  (_, graph) => {
    const document = graph();
    const { text, lines } = templateCode(document);
    expect(meaning(built(text))).toEqual(meaning(document));
    const rows = text.split('\n');
    for (const { first, last } of lines.values())
      expect(rows.slice(first - 1, last).join('\n')).toMatch(/ g\.[\s\S]*;$/);
    expect([...lines.keys()].sort()).toEqual([...document.nodes.keys()].sort());
  },
);

test('LeNet-5 reads as its template does', () => {
  expect(templateCode((templates[0] as (typeof templates)[number]).graph()).text).toMatchInlineSnapshot(`
    "import type { GraphDocument } from '../../engine/document/index.js';
    import { network } from '../../engine/document/index.js';

    export function graph(): GraphDocument {
      const g = network('LeNet-5');
      let x = g.input({});
      x = g.layer('conv2d', { filters: 6, kernel: 5, padding: 'same', activation: 'relu' }, x);
      x = g.layer('maxPool2d', {}, x);
      x = g.layer('conv2d', { filters: 16, kernel: 5, activation: 'relu' }, x);
      x = g.layer('maxPool2d', {}, x);
      x = g.layer('flatten', {}, x);
      x = g.layer('dense', { units: 120, activation: 'relu' }, x);
      x = g.layer('dense', { units: 84, activation: 'relu' }, x);
      x = g.layer('dense', { units: 10 }, x);
      g.output(x, {});
      g.data({ source: 'digits' });
      g.training({
        epochs: 30,
        batchSize: 32,
        optimizer: 'adam',
        learningRate: 0.002,
        schedule: 'cosine',
        shift: 1,
      });
      return g.document();
    }
    "
  `);
});

test('names of strangers stay text: nothing of them runs', () => {
  const evil = "');globalThis.ran=true;('\u2028`{1}\n*/";
  const g = documents.network(evil);
  const x = g.input({ channels: 1, height: 8, width: 8 }, { id: 'class', title: evil });
  const y = g.layer('conv2d', {}, x, { id: "a'b\u2028" });
  g.output(g.layer('flatten', {}, g.add([y, x], { id: 'x' })), {});
  const document = g.document();
  expect(meaning(built(templateCode(document).text))).toEqual(meaning(document));
  expect('ran' in globalThis).toBe(false);
});

test('what a template cannot say is a comment', () => {
  const g = documents.network('odd');
  const x = g.input({ channels: 1, height: 8, width: 8 });
  g.layer('conv2d', {}, x);
  const document = g.document();
  const { text } = templateCode({
    ...document,
    nodes: new Map(document.nodes)
      .set('conv1', { ...(document.nodes.get('conv1') as documents.LayerNode), bypass: true })
      .set('new', { id: 'new', kind: 'unknown', raw: { kind: 'dream' }, position: { x: 0, y: 0 } }),
    wires: new Map(document.wires).set('w', {
      id: 'w',
      from: { node: 'conv1', port: 'out' },
      to: { node: 'new', port: 'in' },
      order: 0,
    }),
  });
  expect(text.split('\n').filter((line) => line.includes('//'))).toEqual([
    "  // 'conv1' is bypassed.",
    "  // A wire leads from 'conv1.out' to 'new.in'.",
    "  // 'new' is of a kind that this version does not know.",
  ]);
});
