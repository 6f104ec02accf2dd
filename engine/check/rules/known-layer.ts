import type { ProblemFix } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { NodeRule } from './rule.js';

/** A node must be a layer that this version knows, unless it is bypassed. */
export const knownLayer: NodeRule = ({ record, layer, incoming }) => {
  if (layer || record.bypass) return [];
  const node = record.id;
  const bypass: ProblemFix = { command: 'setBypass', args: { node, bypass: true } };
  const fix = incoming.length > 0 ? { fix: bypass } : {};
  if (record.kind === 'block') return [problem('block-not-available', {}, { node, ...fix })];
  if (record.kind === 'unknown') return [problem('node-unknown', {}, { node, ...fix })];
  return [problem('layer-unknown', { layer: record.layer }, { node, ...fix })];
};
