import { useWords } from '../text/words.js';

const words = { title: { en: 'Network canvas', zh: '网络画布' } } as const;

export function NetworkCanvas() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
