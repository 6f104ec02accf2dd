import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { findBlock } from '../../engine/blocks/index.js';
import { goInside, useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { dataTitles } from './data-titles.js';
import { retitle } from './open-project.js';
import { projectWords } from './words.js';
import './project-crumb.css';

/** Where one is: the data, the network, and the block that is open by itself. */
export function ProjectCrumb() {
  const say = useWords(projectWords);
  const language = useLanguage();
  const title = useProject((open) => open?.history.document.title ?? '');
  const source = useProject((open) => open?.history.document.data['source']);
  const inside = useProject((open) => open?.inside);
  const insideTitle = useProject((open) =>
    open?.inside === undefined
      ? undefined
      : (open.history.document.definitions.get(open.inside)?.title ?? findBlock(open.inside)?.text.title[language]),
  );
  const isOpen = useProject((open) => open !== undefined);
  const [editing, setEditing] = useState(false);
  if (!isOpen) return <nav className="crumb" aria-label={say('crumb')} />;
  const data = typeof source === 'string' ? (dataTitles[source]?.[language] ?? fileName(source)) : say('noData');
  return (
    <nav className="crumb" aria-label={say('crumb')}>
      <button
        type="button"
        className="crumb-data"
        title={say('openData', { name: data })}
        onClick={() => setView({ mode: 'data', galleryOpen: false })}
      >
        {data}
      </button>
      <span className="crumb-between crumb-data" aria-hidden>
        /
      </span>
      {editing ? (
        <TitleField title={title} onDone={() => setEditing(false)} />
      ) : (
        <button
          type="button"
          {...(inside === undefined ? { 'aria-current': 'page' as const } : {})}
          title={inside === undefined ? say('renameHint') : say('back')}
          onClick={() => (inside === undefined ? setEditing(true) : goInside(undefined))}
        >
          {title === '' ? say('untitled') : title}
        </button>
      )}
      {inside !== undefined && (
        <>
          <ChevronRight className="crumb-between" size={14} aria-hidden />
          <button type="button" aria-current="page">
            {insideTitle === undefined || insideTitle === '' ? inside : insideTitle}
          </button>
        </>
      )}
    </nav>
  );
}

function TitleField({ title, onDone }: { readonly title: string; onDone(): void }) {
  const say = useWords(projectWords);
  const [text, setText] = useState(title);
  const finish = (): void => {
    onDone();
    const wanted = text.trim();
    if (wanted !== '' && wanted !== title) void retitle(wanted);
  };
  return (
    <input
      className="crumb-field"
      aria-label={say('title')}
      value={text}
      maxLength={120}
      autoFocus
      size={Math.max(8, text.length)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

function fileName(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  );
}
