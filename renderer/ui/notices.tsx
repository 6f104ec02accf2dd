import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import { problemText } from '../../engine/text/index.js';
import { problemsOf } from '../bridge/problems-of.js';
import { CircleCheck, OctagonX, X } from 'lucide-react';
import { useLanguage, useWords } from '../text/words.js';
import { IconButton } from './button.js';
import './notices.css';

interface Notice {
  readonly id: number;
  readonly kind: 'refusal' | 'done';
  readonly problems: readonly Problem[];
  readonly text?: string;
  readonly action?: { readonly text: string; run(): void };
}

const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }));
const most = 3;
let next = 0;

const words = {
  close: { en: 'Close', zh: '关闭' },
  notices: { en: 'Notices', zh: '通知' },
} as const;

/** Shows why something was refused until it is closed; what is not a problem of ours is told as it is. */
export function tellRefusal(error: unknown, action?: Notice['action']): number {
  const problems = problemsOf(error);
  return add({ kind: 'refusal', problems, ...(action ? { action } : {}) });
}

/** Shows for a moment that something is done. */
export function tellDone(text: string, action?: Notice['action']): void {
  const id = add({ kind: 'done', problems: [], text, ...(action ? { action } : {}) });
  window.setTimeout(() => closeNotice(id), 6000);
}

function add(notice: Omit<Notice, 'id'>): number {
  const id = next++;
  useNotices.setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-most) }));
  return id;
}

export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** The notices, over everything else, at the foot of the window. */
export function Notices() {
  const { notices } = useNotices();
  const say = useWords(words);
  const language = useLanguage();
  return (
    <div className="notices" role="region" aria-label={say('notices')}>
      {notices.map(({ id, kind, problems, text, action }) => (
        <div key={id} className={`notice ${kind}`} role={kind === 'refusal' ? 'alert' : 'status'}>
          {kind === 'refusal' ? <OctagonX size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
          <div className="notice-text">
            {text}
            {problems.map((p, i) => (
              <p key={i}>{problemText(p, language)}</p>
            ))}
          </div>
          {action && (
            <button
              type="button"
              className="button small fix"
              onClick={() => {
                closeNotice(id);
                action.run();
              }}
            >
              {action.text}
            </button>
          )}
          <IconButton small label={say('close')} onClick={() => closeNotice(id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
