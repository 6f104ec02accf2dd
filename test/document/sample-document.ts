import type { GraphDocument } from '../../engine/document/index.js';
import { readDocument } from '../../engine/document/index.js';
import { valueOf } from '../../engine/base/index.js';

/** A file that has one of everything that version 1 of the format has room for, in canonical form. */
export const sampleText = `{
  "format": "netloom",
  "version": 1,
  "title": "Everything",
  "nodes": [
    { "id": "input1", "kind": "layer", "layer": "input", "params": { "channels": 3 } },
    { "id": "conv1", "kind": "layer", "layer": "conv2d", "params": { "filters": 8, "kernel": [5, 3] }, "title": "first", "position": { "x": 0, "y": 120 } },
    { "id": "conv2", "kind": "layer", "layer": "conv2d", "bypass": true, "position": { "x": 240, "y": 120 } },
    { "id": "concatenate1", "kind": "layer", "layer": "concatenate", "position": { "x": 0, "y": 240 } },
    { "id": "block1", "kind": "block", "definition": "twice", "params": { "size": 5 }, "repeat": 2, "folded": true, "position": { "x": 0, "y": 360 } },
    { "id": "output1", "kind": "layer", "layer": "output", "position": { "x": 0, "y": 480 } }
  ],
  "wires": [
    { "id": "wire1", "from": { "node": "input1", "port": "out" }, "to": { "node": "conv1", "port": "in" } },
    { "id": "wire2", "from": { "node": "input1", "port": "out" }, "to": { "node": "conv2", "port": "in" } },
    { "id": "wire3", "from": { "node": "conv1", "port": "out" }, "to": { "node": "concatenate1", "port": "in" } },
    { "id": "wire4", "from": { "node": "conv2", "port": "out" }, "to": { "node": "concatenate1", "port": "in" }, "order": 1 },
    { "id": "wire5", "from": { "node": "concatenate1", "port": "out" }, "to": { "node": "block1", "port": "in" } },
    { "id": "wire6", "from": { "node": "block1", "port": "out" }, "to": { "node": "output1", "port": "in" } }
  ],
  "definitions": [
    {
      "id": "twice",
      "title": "Two convolutions",
      "nodes": [
        { "id": "in", "kind": "layer", "layer": "input" },
        { "id": "a", "kind": "layer", "layer": "conv2d", "params": { "filters": 4 } },
        { "id": "out", "kind": "layer", "layer": "output" }
      ],
      "wires": [
        { "id": "wire1", "from": { "node": "in", "port": "out" }, "to": { "node": "a", "port": "in" } },
        { "id": "wire2", "from": { "node": "a", "port": "out" }, "to": { "node": "out", "port": "in" } }
      ],
      "exposed": [
        { "name": "size", "node": "a", "param": "kernel" }
      ]
    }
  ],
  "comments": [
    { "id": "comment1", "text": "Two lines,\\nof which this is the second", "position": { "x": -200, "y": 0 }, "size": { "x": 120, "y": 60 } }
  ],
  "groups": [
    { "id": "group1", "title": "Convolutions", "nodes": ["conv1", "conv2"] }
  ],
  "training": {
    "epochs": 15,
    "optimizer": { "kind": "adam", "rate": 0.001 }
  },
  "data": {
    "source": "digits"
  }
}
`;

/** The document of `sampleText`. */
export function sampleDocument(): GraphDocument {
  return valueOf(readDocument(sampleText));
}

/** The sample with one text in place of another, which must occur in it. */
export function sampleWith(old: string, replacement: string): string {
  if (!sampleText.includes(old)) throw new Error(`The sample has no ${old}`);
  return sampleText.replace(old, () => replacement);
}
