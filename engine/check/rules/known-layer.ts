import type { ProblemFix } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { NodeRule } from './rule.js';

/** A node must be a layer that this version knows, unless it is bypassed or a block. */
export const knownLayer: NodeRule = ({ record, layer, incoming }) => {
  if (layer || record.bypass) return [];
  const node = record.id;
  const bypass: ProblemFix = { command: 'setBypass', args: { node, bypass: true } };
  const fix = incoming.length > 0 ? { fix: bypass } : {};
  // Why a block stayed closed was told when it was opened.
  if (record.kind === 'block') return [];
  if (record.kind === 'unknown') return [problem('node-unknown', {}, { node, ...fix })];
  return [problem('layer-unknown', { layer: record.layer }, { node, ...fix })];
};
