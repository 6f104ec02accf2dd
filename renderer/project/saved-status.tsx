import { Check, CloudOff, LoaderCircle, PencilLine, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemText } from '../../engine/text/index.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { saveProject } from './autosave.js';
import { isUnsaved, useSaving } from './saving-store.js';
import { projectWords } from './words.js';
import './saved-status.css';

type State = 'none' | 'draft' | 'saved' | 'saving' | 'cut' | 'refused';

/** Whether the disk holds what the window shows. */
export function SavedStatus() {
  const say = useWords(projectWords);
  const language = useLanguage();
  const saving = useSaving();
  const state = useProject((open): State => {
    if (!open) return 'none';
    if (!isUnsaved(open, saving)) return open.path === undefined ? 'draft' : 'saved';
    if (saving.activity === 'cut') return 'cut';
    return saving.activity === 'refused' || saving.activity === 'conflict' ? 'refused' : 'saving';
  });
  const path = useProject((open) => open?.path);
  const looks: Readonly<Record<State, { icon: ReactNode; text: string; hint: string }>> = {
    none: { icon: null, text: '', hint: '' },
    draft: { icon: <PencilLine size={14} aria-hidden />, text: say('draft'), hint: say('draft') },
    saved: { icon: <Check size={14} aria-hidden />, text: say('saved'), hint: say('savedAt', { path: path ?? '' }) },
    saving: { icon: <LoaderCircle size={14} aria-hidden />, text: say('saving'), hint: say('saving') },
    cut: { icon: <CloudOff size={14} aria-hidden />, text: say('waiting'), hint: say('waitingHint') },
    refused: {
      icon: <TriangleAlert size={14} aria-hidden />,
      text: say('notSaved'),
      hint: saving.problems.map((p) => problemText(p, language)).join('\n'),
    },
  };
  const { icon, text, hint } = looks[state];
  return (
    <>
      <span className={`saved-status ${state}`} role="status" title={hint}>
        {icon}
        <span className="saved-status-text">{text}</span>
      </span>
      {state === 'refused' && saving.activity === 'refused' && (
        <button type="button" className="button small fix" onClick={() => void saveProject()}>
          {say('tryAgain')}
        </button>
      )}
    </>
  );
}
