import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';
import { axisSize, signalSizes } from '../../layers/index.js';
import type { CheckedNode } from '../checked-graph.js';
import type { LastFunction } from './last-function.js';
import { lastFunction } from './last-function.js';
import type { EndRule } from './rule.js';
import { asWarning } from './rule.js';

/** What each task applies itself: this may be drawn directly before the Output card, and is then not applied twice. */
function ownFunction({ params, outputs: [signal] }: CheckedNode): string | undefined {
  const task = params['task'];
  if (task === 'pixels') return signal && axisSize(signal, 'channels') === 1 ? 'sigmoid' : 'softmax';
  return task === 'classes' ? 'softmax' : task === 'labels' ? 'sigmoid' : undefined;
}

/** The drawn last activation and the Output card's task must belong together. */
export const head: EndRule = (nodes, order) =>
  order.flatMap((id) => {
    const end = nodes.get(id);
    const last = end?.layer?.head && end.outputs.length > 0 ? lastFunction(nodes, end) : undefined;
    return end && last ? endProblems(end, last) : [];
  });

function endProblems(end: CheckedNode, last: LastFunction): Problem[] {
  const task = String(end.params['task']);
  if (last.id === ownFunction(end)) return own(last, task);
  // A regression may well be bounded, and averages of ReLU features are ordinary logits.
  const fits = task === 'number' ? last.id !== 'softmax' : last.between.some(mixesCells);
  return fits ? [] : [asWarning(problem('head-task-mismatch', { function: last.id, task }, toLinear(last)))];
}

/** The card's own function is drawn: it can be taken for the card's unless something stands between that changes it. */
function own(last: LastFunction, task: string): Problem[] {
  const drops = last.between.find(({ layer, params }) => layer?.id === 'dropout' && params['rate'] !== 0);
  if (drops) {
    const node = drops.record.id;
    return [problem('head-dropout', {}, { node, fix: { command: 'setBypass', args: { node, bypass: true } } })];
  }
  const foldable = last.between.every((node) => keepsFunction(node, last.id, task));
  return foldable ? [] : [asWarning(problem('head-not-last', { function: last.id }, toLinear(last)))];
}

/** Whether a function before this node is still the card's own behind it. Pixels must not move. */
function keepsFunction(node: CheckedNode, id: string, task: string): boolean {
  if (task === 'pixels') return node.layer?.id === 'dropout';
  return !mixesCells(node) && (id === 'sigmoid' || isOneCell(node));
}

function mixesCells({ layer }: CheckedNode): boolean {
  return layer?.family === 'pooling';
}

/** Whether a softmax over the channels or features of this node's input is over all that one example has. */
function isOneCell({ inputs: [signal] }: CheckedNode): boolean {
  if (!signal) return false;
  const sizes = signalSizes(signal);
  const others = signal.axes[1]?.name === 'channels' ? sizes.slice(1) : sizes.slice(0, -1);
  return others.every((size) => size === 1);
}

function toLinear({ node, param }: LastFunction): Pick<Problem, 'node' | 'fix'> & object {
  return { node, fix: { command: 'setParam', args: { node, param, value: 'linear' } } };
}
