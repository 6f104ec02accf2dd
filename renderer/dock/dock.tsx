import { useWords } from '../text/words.js';

const words = { title: { en: 'Dock', zh: '底部面板' } } as const;

export function Dock() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
