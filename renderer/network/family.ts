import { findBlock } from '../../engine/blocks/index.js';
import type { NodeRecord } from '../../engine/document/index.js';
import { findLayer } from '../../engine/layers/index.js';

/** The families that are told apart by colour and weave (ui.md, section 3); `families.css` has a class for each. */
export type DrawnFamily =
  'data' | 'conv' | 'pool' | 'dense' | 'norm' | 'act' | 'reg' | 'merge' | 'shape' | 'attn' | 'rnn' | 'block';

const ofLayerFamily: Readonly<Record<string, DrawnFamily>> = {
  ends: 'data',
  convolution: 'conv',
  pooling: 'pool',
  dense: 'dense',
  sequence: 'rnn',
  shape: 'shape',
  merge: 'merge',
  normalisation: 'norm',
  regularisation: 'reg',
  activation: 'act',
};

/** Layers that are drawn with another family's threads than their palette family has. */
const ofLayer: Readonly<Record<string, DrawnFamily>> = {
  multiHeadAttention: 'attn',
  positionEmbedding: 'attn',
  embedding: 'dense',
};

/** How a layer of this id is drawn; an unknown one as a block. */
export function familyOfLayer(id: string): DrawnFamily {
  return ofLayer[id] ?? ofLayerFamily[findLayer(id)?.family ?? ''] ?? 'block';
}

/** How a node is drawn. */
export function familyOf(node: NodeRecord): DrawnFamily {
  return node.kind === 'layer' ? familyOfLayer(node.layer) : 'block';
}

/** Whether the id is a built-in block's. */
export function isBlockId(id: string): boolean {
  return findBlock(id) !== undefined;
}
