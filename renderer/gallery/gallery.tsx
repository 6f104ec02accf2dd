import { useWords } from '../text/words.js';

const words = { title: { en: 'Networks', zh: '网络' } } as const;

export function Gallery() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
