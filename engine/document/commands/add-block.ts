import { done, fail, refused } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withNode } from '../editing/edit-node.js';
import { freeId } from '../editing/new-layer-node.js';
import { blockSchema } from '../blocks/index.js';
import { blockStem } from '../create.js';
import type { BlockNode, JsonObject, Position } from '../records.js';
import { resolveParams, storedParams } from '../resolve-params.js';
import { shortened } from '../shown-value.js';

interface NewBlock {
  readonly definition: string;
  readonly params: JsonObject;
  readonly position: Position;
  readonly id: string;
}

/** Draws a use of a block: of a definition in the file, or of a built-in one. */
export const addBlock: Command<NewBlock> = {
  id: 'addBlock',
  read: (args) => ({
    definition: args.name('definition'),
    params: args.object('params'),
    position: args.position('position'),
    id: args.text('id', ''),
  }),
  run(document, { definition, params, position, id: wanted }) {
    const schema = blockSchema(document.definitions, definition);
    if (!schema) return fail('edit-no-definition', { definition: shortened(definition) });
    const id = freeId(document.nodes, wanted, blockStem(definition));
    if (!id.ok) return id;
    const block: BlockNode = { id: id.value, kind: 'block', definition, params: {}, position };
    const { problems } = resolveParams(schema, params);
    if (problems.length > 0) return refused(...problems);
    return done(withNode(document, { ...block, params: storedParams(schema, params) }));
  },
  name: ({ definition }) => step('add-block', { definition: shortened(definition) }),
};
