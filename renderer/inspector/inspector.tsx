import { useWords } from '../text/words.js';

const words = { title: { en: 'Inspector', zh: '检查器' } } as const;

export function Inspector() {
  const say = useWords(words);
  return <aside aria-label={say('title')} style={{ width: 328 }} />;
}
