import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Family, Template } from '../../templates/index.js';
import { families, templates } from '../../templates/index.js';
import { openNew } from '../project/open-project.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Segmented } from '../ui/segmented.js';
import { ComparePanel } from './compare-panel.js';
import { familyTitle } from './family-title.js';
import { IdeaTimeline } from './idea-timeline.js';
import { TemplateCard } from './template-card.js';
import { searchTemplates } from './search-templates.js';
import { TemplatePanel } from './template-panel.js';
import { Weaves } from './weaves.js';
import { galleryWords } from './words.js';
import './gallery.css';

type SizeFilter = 'every' | 'trains' | 'full';

/** Every network that comes along: found, read about, compared, and opened as a new project. */
export function Gallery() {
  const say = useWords(galleryWords);
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const [size, setSize] = useState<SizeFilter>('every');
  const [family, setFamily] = useState<Family | 'every'>('every');
  const [selected, setSelected] = useState(() => templates[0] as Template);
  const [compared, setCompared] = useState<readonly Template[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const openTitle = useProject((open) => open?.history.document.title);
  const shown = useMemo(
    () =>
      searchTemplates(templates, wanted).filter(
        ({ card }) =>
          (family === 'every' || card.family === family) &&
          (size === 'every' || (size === 'trains') === (card.score !== undefined)),
      ),
    [wanted, size, family],
  );
  const toggle = useCallback(
    (template: Template) =>
      setCompared((now) =>
        now.includes(template) ? now.filter((one) => one !== template) : [...now, template].slice(-2),
      ),
    [],
  );
  const open = useCallback((template: Template) => void openNew(template.graph()), []);
  // What is read about is among what is shown: its Open must not open another network.
  const about = shown.includes(selected) ? selected : (shown[0] ?? selected);
  const pick = (template: Template): void => {
    setSelected(template);
    if (!shown.includes(template)) {
      setWanted('');
      setSize('every');
      setFamily('every');
    }
    list.current?.querySelector(`[data-template="${template.card.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="gallery" onKeyDown={(event) => event.key === 'Escape' && setView({ galleryOpen: false })}>
      <Weaves />
      <main className="gallery-main">
        <header className="gallery-head">
          <h1>{say('gallery')}</h1>
          <span className="gallery-count">{say('shown', { all: templates.length, shown: shown.length })}</span>
          <div className="field gallery-search">
            <Search size={14} aria-hidden />
            <input
              type="search"
              aria-label={say('search')}
              placeholder={say('search')}
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
          </div>
          {openTitle !== undefined && (
            <Button onClick={() => setView({ galleryOpen: false })}>
              <X size={14} aria-hidden />
              <span className="gallery-back">{say('back', { title: openTitle })}</span>
            </Button>
          )}
        </header>
        <div className="gallery-scroll scrolling" ref={list}>
          <IdeaTimeline templates={templates} selected={about} onSelect={pick} />
          <div className="gallery-filters" role="group" aria-label={say('filters')}>
            <Segmented<SizeFilter>
              label={say('size')}
              value={size}
              onChange={setSize}
              options={[
                { value: 'every', text: say('everySize') },
                { value: 'trains', text: say('trains') },
                { value: 'full', text: say('full') },
              ]}
            />
            <Segmented<Family | 'every'>
              label={say('family')}
              value={family}
              onChange={setFamily}
              options={[
                { value: 'every', text: say('everyFamily') },
                ...(Object.keys(families) as Family[]).map((id) => ({ value: id, text: familyTitle(id, language) })),
              ]}
            />
          </div>
          {shown.length === 0 && <p className="gallery-none">{say('none')}</p>}
          <div className="gallery-grid" role="list" aria-label={say('networks')} onKeyDown={moveBetweenCards}>
            {shown.map((template) => (
              <TemplateCard
                key={template.card.id}
                template={template}
                selected={template === about}
                compared={compared.includes(template)}
                onSelect={setSelected}
                onCompare={toggle}
                onOpen={open}
              />
            ))}
          </div>
          <p className="gallery-note">{say('sizeHint')}</p>
        </div>
      </main>
      <aside className="gallery-side" aria-label={compared.length > 0 ? say('comparing') : say('about')}>
        {compared.length > 0 ? (
          <ComparePanel compared={compared} onClear={() => setCompared([])} onOpen={open} />
        ) : (
          <TemplatePanel template={about} onOpen={open} />
        )}
      </aside>
    </div>
  );
}

/** Arrows walk the cards as they lie in rows and columns. */
function moveBetweenCards(event: KeyboardEvent<HTMLDivElement>): void {
  const cards = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.template-card-open')];
  const at = cards.indexOf(document.activeElement as HTMLButtonElement);
  if (at < 0) return;
  const columns = getComputedStyle(event.currentTarget).gridTemplateColumns.split(' ').length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  const next = step === undefined ? undefined : cards[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
