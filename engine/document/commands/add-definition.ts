import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withRecord } from '../editing/keyed-records.js';
import { fileVersion } from '../file-version.js';
import { readDefinition } from '../read-records.js';
import type { BlockDefinition } from '../records.js';
import { shortened } from '../shown-value.js';

/** Adds a block definition, written as in a file. */
export const addDefinition: Command<{ readonly definition: BlockDefinition }> = {
  id: 'addDefinition',
  read: (args) => ({ definition: args.part('definition', (part) => readDefinition(part, fileVersion)) }),
  run(document, { definition }) {
    if (document.definitions.has(definition.id)) return fail('edit-id-taken', { id: shortened(definition.id) });
    return done({ ...document, definitions: withRecord(document.definitions, definition) });
  },
  name: ({ definition }) => step('add-definition', { definition: shortened(definition.title || definition.id) }),
};
