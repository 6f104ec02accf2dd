import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useProject } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { PanelResizer } from '../ui/panel-resizer.js';
import { useMedia } from '../ui/use-media.js';
import { addToNetwork } from './add-to-network.js';
import { libraryEntries, libraryFamilies } from './library-entries.js';
import { foldFamily, railBelow, showLibrary, useLibrary } from './library-store.js';
import { LibraryTree } from './library-tree.js';
import { SearchField, searchFieldId } from './search-field.js';
import { searchLibrary } from './search-library.js';
import { familyWords, libraryWords } from './words.js';
import './layer-library.css';

const usualWidth = 232;

/** Everything that can be drawn: beside the canvas, or a rail that opens over it. */
export function LayerLibrary() {
  const say = useWords(libraryWords);
  const narrow = useMedia(railBelow);
  const open = useView((view) => view.paletteOpen);
  const width = useView((view) => view.paletteWidth);
  const overlaid = useLibrary((library) => library.overlaid);
  const shown = narrow ? overlaid : open;
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!narrow || !overlaid) return;
    const leave = (event: PointerEvent): void => {
      const inside = area.current?.contains(event.target as Node) === true;
      if (!inside) showLibrary(false);
    };
    window.addEventListener('pointerdown', leave);
    return () => window.removeEventListener('pointerdown', leave);
  }, [narrow, overlaid]);
  return (
    <aside
      ref={area}
      className={`library ${narrow || !shown ? 'narrow' : ''}`}
      aria-label={say('library')}
      style={narrow || !shown ? undefined : { width }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && narrow && overlaid) showLibrary(false);
      }}
    >
      {(narrow || !shown) && <Rail />}
      {shown && (
        <div className={narrow ? 'library-panel overlaid' : 'library-panel'}>
          <LibraryContents />
        </div>
      )}
      {shown && !narrow && (
        <PanelResizer
          label={say('resize')}
          edge="right"
          width={width}
          usual={usualWidth}
          min={200}
          max={320}
          onResize={(paletteWidth) => setView({ paletteWidth })}
        />
      )}
    </aside>
  );
}

function LibraryContents() {
  const say = useWords(libraryWords);
  const definitions = useProject((open) => open?.history.document.definitions);
  const query = useLibrary((library) => library.query);
  const entries = useMemo(() => libraryEntries(definitions ?? new Map()), [definitions]);
  const found = useMemo(() => searchLibrary(entries, query), [entries, query]);
  const searching = query.trim() !== '';
  const tree = useRef<HTMLDivElement>(null);
  const first = found[0];
  return (
    <div className="library-contents" ref={tree}>
      <SearchField
        count={entries.length}
        onEnter={() => searching && first && addToNetwork(first.entry)}
        onDown={() => {
          const target = first && searching ? `[data-entry="${CSS.escape(first.entry.id)}"]` : '[role="treeitem"]';
          tree.current?.querySelector<HTMLElement>(target)?.focus();
        }}
      />
      {found.length > 0 ? (
        <LibraryTree found={found} searching={searching} />
      ) : (
        <p className="library-nothing">
          {say('nothing', { query })}
          <br />
          {say('nothingHint')}
        </p>
      )}
      <span className="screen-reader" role="status">
        {searching ? say('found', { count: found.length }) : ''}
      </span>
    </div>
  );
}

/** The library as a strip of stripes: one press opens it at that family. */
function Rail() {
  const say = useWords(libraryWords);
  const language = useLanguage();
  const openAt = (selector: string): void => {
    showLibrary(true);
    requestAnimationFrame(() => {
      const target = document.querySelector<HTMLElement>(selector);
      target?.scrollIntoView({ block: 'start' });
      target?.focus();
    });
  };
  return (
    <nav className="library-rail" aria-label={say('layers')}>
      <IconButton label={say('search')} onClick={() => openAt(`#${searchFieldId}`)}>
        <Search size={16} aria-hidden />
      </IconButton>
      {libraryFamilies.map((family) => (
        <IconButton
          key={family}
          label={familyWords[family][language]}
          className="library-rail-button"
          onClick={() => {
            foldFamily(family, false);
            openAt(`.library [data-entry="${family}"]`);
          }}
        >
          <i className={`stripe library-stripe family-${family}`} aria-hidden />
        </IconButton>
      ))}
    </nav>
  );
}
