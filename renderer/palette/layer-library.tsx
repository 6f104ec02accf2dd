import { useWords } from '../text/words.js';

const words = { title: { en: 'Layer library', zh: '层库' } } as const;

export function LayerLibrary() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
