import { useWords } from '../text/words.js';

const words = { title: { en: 'Data', zh: '数据' } } as const;

export function DataView() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
