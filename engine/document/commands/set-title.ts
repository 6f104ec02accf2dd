import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';

/** Names the document. */
export const setTitle: Command<{ readonly title: string }> = {
  id: 'setTitle',
  read: (args) => ({ title: args.text('title') }),
  run: (document, { title }) => done(title === document.title ? document : { ...document, title }),
  name: () => step('set-title'),
  mergeKey: () => '',
};
