import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { mergeFields, onlyField } from '../editing/merge-fields.js';
import type { JsonObject } from '../records.js';

/** Changes training settings; null puts one back to its default. Whether a value fits is checked where training starts. */
export const setTraining: Command<{ readonly settings: JsonObject }> = {
  id: 'setTraining',
  read: (args) => ({ settings: args.object('settings') }),
  run(document, { settings }) {
    const training = mergeFields(document.training, settings);
    return done(training === document.training ? document : { ...document, training });
  },
  name: ({ settings }) => step('set-training', { settings: Object.keys(settings).slice(0, 3) }),
  mergeKey: ({ settings }) => onlyField(settings),
};
