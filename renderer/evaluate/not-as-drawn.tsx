import type { GraphDocument } from '../../engine/document/index.js';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { isSameNetwork } from './same-network.js';

const words = {
  other: {
    en: 'The network of this run, {shown}; {open} is open.',
    zh: '此次训练的网络 {shown}；当前打开的是 {open}。',
  },
  changed: { en: 'As it was trained; the drawing has changed since.', zh: '训练时的网络；此后图已更改。' },
} as const;

/** Says so where the network that is shown is another than the open one, or that one as it once was. */
export function NotAsDrawn({ shown }: { readonly shown: GraphDocument }) {
  const say = useWords(words);
  const open = useProject((project) => project?.history.document);
  if (!open) return null;
  if (open.title !== shown.title) return <p>{say('other', { shown: shown.title, open: open.title })}</p>;
  return isSameNetwork(open, shown) ? null : <p>{say('changed')}</p>;
}
