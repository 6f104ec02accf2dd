import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { mergeFields, onlyField } from '../editing/merge-fields.js';
import type { JsonObject } from '../records.js';

/** Changes fields of the data recipe; null removes one. Whether they fit is checked where data is loaded. */
export const setData: Command<{ readonly recipe: JsonObject }> = {
  id: 'setData',
  read: (args) => ({ recipe: args.object('recipe') }),
  run(document, { recipe }) {
    const data = mergeFields(document.data, recipe);
    return done(data === document.data ? document : { ...document, data });
  },
  name: () => step('set-data'),
  mergeKey: ({ recipe }) => onlyField(recipe),
};
