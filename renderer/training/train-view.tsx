import { useWords } from '../text/words.js';

const words = { title: { en: 'Train', zh: '训练' } } as const;

export function TrainView() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
