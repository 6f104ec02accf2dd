import { done } from '../../base/index.js';
import { newId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withRecord } from '../editing/keyed-records.js';
import type { Position } from '../records.js';

/** Puts a note on the canvas. */
export const addComment: Command<{ readonly text: string; readonly position: Position }> = {
  id: 'addComment',
  read: (args) => ({ text: args.text('text'), position: args.position('position') }),
  run(document, { text, position }) {
    const comment = { id: newId(document.comments, 'comment'), text, position };
    return done({ ...document, comments: withRecord(document.comments, comment) });
  },
  name: () => step('add-comment'),
};
