import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withRecord } from '../editing/keyed-records.js';
import type { CommentRecord, Position } from '../records.js';
import { shortened } from '../shown-value.js';

interface CommentEdit {
  readonly comment: string;
  readonly changed: { readonly text?: string; readonly position?: Position; readonly size?: Position };
}

/** Changes a note's text, place or size, whichever is given. */
export const editComment: Command<CommentEdit> = {
  id: 'editComment',
  read: (args) => ({
    comment: args.name('comment'),
    changed: {
      ...(args.has('text') ? { text: args.text('text') } : {}),
      ...(args.has('position') ? { position: args.position('position') } : {}),
      ...(args.has('size') ? { size: args.position('size') } : {}),
    },
  }),
  run(document, { comment: id, changed }) {
    const comment = document.comments.get(id);
    if (!comment) return fail('edit-no-comment', { comment: shortened(id) });
    const edited: CommentRecord = { ...comment, ...changed };
    if (JSON.stringify(edited) === JSON.stringify(comment)) return done(document);
    return done({ ...document, comments: withRecord(document.comments, edited) });
  },
  name: () => step('edit-comment'),
  mergeKey: ({ comment, changed }) => JSON.stringify([comment, ...Object.keys(changed)]),
};
