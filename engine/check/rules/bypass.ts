import { problem } from '../../base/index.js';
import type { NodeRule } from './rule.js';
import { asWarning } from './rule.js';

/** A bypassed node must have something to pass on and someone to pass it to; further inputs are lost, further outputs have nothing. */
export const bypass: NodeRule = ({ record, layer, incoming, outgoing }) => {
  if (!record.bypass) return [];
  const node = record.id;
  if (layer && (layer.inputs.length === 0 || layer.outputs.length === 0)) {
    return [problem('bypass-end', {}, { node, fix: { command: 'setBypass', args: { node, bypass: false } } })];
  }
  const [first] = layer?.outputs ?? [];
  if (first && outgoing.some(({ from }) => from.port !== first.id)) {
    return [problem('bypass-outputs', {}, { node, fix: { command: 'setBypass', args: { node, bypass: false } } })];
  }
  if (incoming.length < 2) return [];
  return [asWarning(problem('bypass-drops-inputs', { count: incoming.length - 1 }, { node }))];
};
