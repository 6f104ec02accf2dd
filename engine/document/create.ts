import type { GraphDocument } from './records.js';

/** A document without nodes. */
export function emptyDocument(title: string): GraphDocument {
  return {
    format: 'netloom',
    version: 1,
    title,
    nodes: new Map(),
    wires: new Map(),
    definitions: new Map(),
    comments: new Map(),
    groups: new Map(),
    training: {},
    data: {},
  };
}

/** The first of `stem1`, `stem2`, ... that is not taken. */
export function newId(taken: ReadonlySet<string> | ReadonlyMap<string, unknown>, stem: string): string {
  for (let number = 1; ; number++) {
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
  }
}

/** A new wire's id; counts on from the number of wires, so that a large document is not searched from its start. */
export function newWireId(wires: ReadonlySet<string> | ReadonlyMap<string, unknown>): string {
  for (let number = wires.size + 1; ; number++) {
    if (!wires.has(`wire${number}`)) return `wire${number}`;
  }
}

/** What ids of a layer's nodes begin with: its id's last word, without the dimension (`maxPool2d` gives `pool`). */
export function idStem(layer: string): string {
  const words = layer.replace(/\d+d$/i, '').match(/[A-Z]?[a-z]+|[A-Z]+/g);
  return words?.at(-1)?.toLowerCase().slice(0, 20) ?? 'node';
}

/** What ids of a block's uses begin with: its first word (`residualBasic` gives `residual`). */
export function blockStem(block: string): string {
  return (
    /^[a-z]+/i
      .exec(block.replace(/([a-z])[A-Z].*$/, '$1'))?.[0]
      .toLowerCase()
      .slice(0, 20) ?? 'block'
  );
}
