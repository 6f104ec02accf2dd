import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';

const words = { saved: { en: 'Saved', zh: '已保存' }, unsaved: { en: 'Not saved', zh: '未保存' } } as const;

/** Whether the disk holds what the window shows. */
export function SavedStatus() {
  const say = useWords(words);
  const saved = useProject((open) => open?.savedDocument === open?.history.document);
  return (
    <span className="saved-status" role="status">
      {saved ? say('saved') : say('unsaved')}
    </span>
  );
}
