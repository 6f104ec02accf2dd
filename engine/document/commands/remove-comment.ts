import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { without } from '../editing/keyed-records.js';
import { shortened } from '../shown-value.js';

/** Takes a note away. */
export const removeComment: Command<{ readonly comment: string }> = {
  id: 'removeComment',
  read: (args) => ({ comment: args.name('comment') }),
  run(document, { comment }) {
    if (!document.comments.has(comment)) return fail('edit-no-comment', { comment: shortened(comment) });
    return done({ ...document, comments: without(document.comments, ({ id }) => id === comment) });
  },
  name: () => step('remove-comment'),
};
