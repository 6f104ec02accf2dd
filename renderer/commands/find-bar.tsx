import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useProject } from '../state/project-store.js';
import { showNode } from '../state/reveal-store.js';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { count } from '../ui/format.js';
import { findLayers } from './find-layers.js';
import { closeFind, useFind } from './find-store.js';
import './find-bar.css';

const words = {
  find: { en: 'Find a layer', zh: '查找层' },
  hint: { en: 'Name or type', zh: '名称或类型' },
  next: { en: 'Next match', zh: '下一个匹配' },
  previous: { en: 'Previous match', zh: '上一个匹配' },
  close: { en: 'Close', zh: '关闭' },
  place: { en: '{at} of {all}', zh: '{at} / {all}' },
  none: { en: 'No layer', zh: '没有匹配的层' },
} as const;

/** Goes through the layers whose name or type has the typed text in it. */
export function FindBar() {
  const { open } = useFind();
  return open ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const say = useWords(words);
  const asked = useFind((find) => find.asked);
  const checked = useProject((project) => project?.checked);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => (checked ? findLayers(checked, text) : []), [checked, text]);
  useEffect(() => field.current?.select(), [asked]);

  const go = (to: number, among = found): void => {
    const next = among.length === 0 ? 0 : (to + among.length) % among.length;
    setAt(next);
    const path = among[next];
    if (path !== undefined) showNode(path);
  };
  const type = (typed: string): void => {
    setText(typed);
    if (checked) go(0, findLayers(checked, typed));
  };
  const close = (): void => {
    closeFind();
    document.querySelector<HTMLElement>('.network-canvas')?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? at - 1 : at + 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="find-bar" role="search" aria-label={say('find')}>
      <Search size={14} aria-hidden />
      <input
        ref={field}
        aria-label={say('find')}
        placeholder={say('hint')}
        value={text}
        autoFocus
        spellCheck={false}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <span className="find-place mono" role="status">
        {text !== '' &&
          (found.length === 0 ? say('none') : say('place', { at: count(at + 1), all: count(found.length) }))}
      </span>
      <IconButton small label={say('previous')} onClick={() => go(at - 1)}>
        <ChevronUp size={14} aria-hidden />
      </IconButton>
      <IconButton small label={say('next')} onClick={() => go(at + 1)}>
        <ChevronDown size={14} aria-hidden />
      </IconButton>
      <IconButton small label={say('close')} onClick={close}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
