import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../engine/base/index.js';
import type { GraphBuilder } from '../../engine/document/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import { expectSentences } from './sentences.js';

describe('a network drawn in code', () => {
  test('reads like the network and is laid out from its wiring', () => {
    const g = network('Small residual network');
    const image = g.input({ channels: 3, height: 32, width: 32 });
    const stem = g.layer(
      'conv2d',
      { filters: 16, kernel: [5, 5], padding: 'same', activation: 'relu', bias: true },
      image,
    );
    const branch = g.layer('conv2d', { filters: 16, padding: 'same' }, stem, { title: 'branch' });
    const sum = g.add([stem, branch]);
    const both = g.concatenate([sum, stem], {}, { id: 'both' });
    const pooled = g.layer('maxPool2d', {}, both);
    g.output(g.layer('dense', { units: 10 }, g.layer('flatten', {}, pooled)), { task: 'labels' });
    g.training({ epochs: 3 });
    g.training({ seed: 1 });
    g.data({ source: 'digits' });
    expect(writeDocument(g.document())).toMatchInlineSnapshot(`
      "{
        "format": "netloom",
        "version": 1,
        "title": "Small residual network",
        "nodes": [
          { "id": "input1", "kind": "layer", "layer": "input", "params": { "channels": 3, "height": 32, "width": 32 } },
          { "id": "conv1", "kind": "layer", "layer": "conv2d", "params": { "filters": 16, "kernel": 5, "padding": "same", "activation": "relu" }, "position": { "x": 0, "y": 120 } },
          { "id": "conv2", "kind": "layer", "layer": "conv2d", "params": { "filters": 16, "padding": "same" }, "title": "branch", "position": { "x": 0, "y": 240 } },
          { "id": "add1", "kind": "layer", "layer": "add", "position": { "x": 0, "y": 360 } },
          { "id": "both", "kind": "layer", "layer": "concatenate", "position": { "x": 0, "y": 480 } },
          { "id": "pool1", "kind": "layer", "layer": "maxPool2d", "position": { "x": 0, "y": 600 } },
          { "id": "flatten1", "kind": "layer", "layer": "flatten", "position": { "x": 0, "y": 720 } },
          { "id": "dense1", "kind": "layer", "layer": "dense", "params": { "units": 10 }, "position": { "x": 0, "y": 840 } },
          { "id": "output1", "kind": "layer", "layer": "output", "params": { "task": "labels" }, "position": { "x": 0, "y": 960 } }
        ],
        "wires": [
          { "id": "wire1", "from": { "node": "input1", "port": "out" }, "to": { "node": "conv1", "port": "in" } },
          { "id": "wire2", "from": { "node": "conv1", "port": "out" }, "to": { "node": "conv2", "port": "in" } },
          { "id": "wire3", "from": { "node": "conv1", "port": "out" }, "to": { "node": "add1", "port": "in" } },
          { "id": "wire4", "from": { "node": "conv2", "port": "out" }, "to": { "node": "add1", "port": "in" }, "order": 1 },
          { "id": "wire5", "from": { "node": "add1", "port": "out" }, "to": { "node": "both", "port": "in" } },
          { "id": "wire6", "from": { "node": "conv1", "port": "out" }, "to": { "node": "both", "port": "in" }, "order": 1 },
          { "id": "wire7", "from": { "node": "both", "port": "out" }, "to": { "node": "pool1", "port": "in" } },
          { "id": "wire8", "from": { "node": "pool1", "port": "out" }, "to": { "node": "flatten1", "port": "in" } },
          { "id": "wire9", "from": { "node": "flatten1", "port": "out" }, "to": { "node": "dense1", "port": "in" } },
          { "id": "wire10", "from": { "node": "dense1", "port": "out" }, "to": { "node": "output1", "port": "in" } }
        ],
        "training": {
          "epochs": 3,
          "seed": 1
        },
        "data": {
          "source": "digits"
        }
      }
      "
    `);
  });

  test.each<[string, string, (g: GraphBuilder) => unknown]>([
    ['a layer that does not exist', 'edit-no-layer', (g) => g.layer('conv9d', {}, g.input({}))],
    ['a parameter that does not exist', 'param-unknown', (g) => g.input({ chanels: 3 })],
    ['a value out of range', 'param-range', (g) => g.layer('conv2d', { filters: 0 }, g.input({}))],
    ['an id twice', 'edit-id-taken', (g) => [g.input({}, { id: 'a' }), g.input({}, { id: 'a' })]],
    ['too many sources', 'edit-no-port', (g) => g.layer('flatten', {}, [g.input({}), g.input({})])],
    ['a source of another network', 'edit-no-port', (g) => g.layer('flatten', {}, network('other').input({}))],
  ])('refuses %s', (_, code, draw) => {
    const { problems } = outcomeOf(() => draw(network('wrong')));
    expectSentences(problems);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
