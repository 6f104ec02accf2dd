import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { DrawnNode } from '../drawn-graph.js';
import type { GraphRule } from './rule.js';

/** Exactly one card where data comes in, and exactly one where the answer goes out. */
export const ends: GraphRule = ({ nodes }) => {
  const drawn = [...nodes.values()];
  const inputs = drawn.filter(({ layer }) => layer?.inputs.length === 0);
  const outputs = drawn.filter(({ layer }) => layer?.head !== undefined);
  const found: Problem[] = [];
  if (inputs.length === 0) found.push(problem('no-input', {}, addCard('input', drawn)));
  if (inputs.length > 1) found.push(problem('several-inputs', { came: inputs.length }, removeLast(inputs)));
  if (outputs.length === 0) found.push(problem('no-output', {}, addCard('output', drawn)));
  if (outputs.length > 1) found.push(problem('several-outputs', { came: outputs.length }, removeLast(outputs)));
  return found;
};

const gap = 120;

/** The Input card goes above everything drawn, the Output card below. */
function addCard(layer: 'input' | 'output', drawn: readonly DrawnNode[]): Pick<Problem, 'fix'> & object {
  let [top, bottom, x] = [gap, -gap, 0];
  for (const { record } of drawn) {
    if (record.position.y < top) x = record.position.x;
    top = Math.min(top, record.position.y);
    bottom = Math.max(bottom, record.position.y);
  }
  const position = { x, y: layer === 'input' ? top - gap : bottom + gap };
  return { fix: { command: 'addNode', args: { layer, params: {}, position } } };
}

function removeLast(cards: readonly DrawnNode[]): Pick<Problem, 'node' | 'fix'> & object {
  const node = cards.at(-1)?.record.id;
  return node === undefined ? {} : { node, fix: { command: 'removeNodes', args: { nodes: [node] } } };
}
