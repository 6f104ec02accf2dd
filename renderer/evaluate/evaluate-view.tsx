import { useWords } from '../text/words.js';

const words = { title: { en: 'Evaluate', zh: '评估' } } as const;

export function EvaluateView() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
