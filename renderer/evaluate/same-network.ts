import type { GraphDocument } from '../../engine/document/index.js';
import { findLayer } from '../../engine/layers/index.js';

/** Whether two documents draw the same network; where things stand and what the Output card scales does not matter. */
export function isSameNetwork(a: GraphDocument, b: GraphDocument): boolean {
  return a === b || drawingOf(a) === drawingOf(b);
}

function drawingOf({ nodes, wires, definitions }: GraphDocument): string {
  const cards = [...nodes.values()].map((node) => {
    const scaled = node.kind === 'layer' && findLayer(node.layer)?.head !== undefined;
    const { position: _position, title: _title, ...rest } = node;
    const { folded: _folded, ...drawn } = { folded: undefined, ...rest };
    return JSON.stringify(scaled ? node.id : sorted(drawn));
  });
  const lines = [...wires.values()].map(({ from, to }) => JSON.stringify([sorted(from), sorted(to)]));
  return [...cards.sort(), ...lines.sort(), String(definitions.size)].join('\n');
}

/** Keys in order, so that equal values are written alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
