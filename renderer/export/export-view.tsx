import { useWords } from '../text/words.js';

const words = { title: { en: 'Export', zh: '导出' } } as const;

export function ExportView() {
  const say = useWords(words);
  return <section aria-label={say('title')}>{say('title')}</section>;
}
