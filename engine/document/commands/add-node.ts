import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withNode } from '../editing/edit-node.js';
import type { NewLayer } from '../editing/new-layer-node.js';
import { newLayerNode } from '../editing/new-layer-node.js';
import { shortened } from '../shown-value.js';

/** Draws a layer without wires. */
export const addNode: Command<NewLayer> = {
  id: 'addNode',
  read: (args) => ({
    layer: args.name('layer'),
    params: args.object('params'),
    position: args.position('position'),
    id: args.text('id', ''),
  }),
  run(document, wanted) {
    const node = newLayerNode(document, wanted);
    return node.ok ? done(withNode(document, node.value)) : node;
  },
  name: ({ layer }) => step('add-node', { layer: shortened(layer) }),
};
