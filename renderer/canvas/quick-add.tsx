import { CornerDownLeft, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LayerGlyph } from '../network/layer-glyph.js';
import type { LibraryEntry } from '../palette/library-entries.js';
import { libraryEntries } from '../palette/library-entries.js';
import { searchLibrary } from '../palette/search-library.js';
import { project } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { addAt, addInto, adding, doTogether, nextId, show } from './add-layer.js';
import type { QuickAdd as Place } from './canvas-store.js';
import { useCanvas } from './canvas-store.js';
import { connecting } from './join.js';
import { layersAfter, signalAt } from './try-connection.js';
import { firstPorts } from './first-ports.js';
import { canvasWords } from './words.js';
import './quick-add.css';

/** A searchable list of what fits at a place: opened by a wire let go in the void, by the key A, and to replace a layer. */
export function QuickAdd() {
  const place = useCanvas((canvas) => canvas.quickAdd);
  return place ? <List key={`${place.left},${place.top},${place.after ?? ''}`} place={place} /> : null;
}

const height = 320;

function List({ place }: { readonly place: Place }) {
  const say = useWords(canvasWords);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<HTMLLIElement>(null);
  const candidates = useMemo(() => candidatesFor(place), [place]);
  const found = useMemo(() => searchLibrary(candidates, text).map(({ entry }) => entry), [candidates, text]);
  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const take = (entry: LibraryEntry | undefined): void => {
    if (!entry) return;
    close();
    put(place, entry);
  };
  const title = titleOf(place);
  const label = say(title.word, title.values);
  return (
    <div
      className="menu quick-add"
      role="dialog"
      aria-label={label}
      style={{
        left: Math.min(place.left, window.innerWidth - 260),
        top: Math.min(place.top, window.innerHeight - height - 12),
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <div className="quick-add-field">
        <Search size={13} aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-controls="quick-add-list"
          aria-activedescendant={found[at] && `quick-add-${found[at].id}`}
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step !== undefined) setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)));
            else if (event.key === 'Enter') take(found[at]);
            else if (event.key === 'Escape') close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <ul id="quick-add-list" role="listbox" aria-label={label}>
        {found.map((entry, i) => (
          <li
            key={entry.id}
            id={`quick-add-${entry.id}`}
            ref={i === at ? chosen : null}
            role="option"
            aria-selected={i === at}
            className={`menu-item family-${entry.family}`}
            data-highlighted={i === at ? '' : undefined}
            onPointerMove={() => setAt(i)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(entry)}
          >
            <span className="quick-add-glyph">
              <LayerGlyph id={entry.id} size={16} />
            </span>
            {entry.title.en}
            {i === at && <CornerDownLeft size={12} aria-hidden />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quick-add-none">{say('noFit')}</p>}
    </div>
  );
}

function close(): void {
  useCanvas.setState({ quickAdd: undefined });
  document.querySelector<HTMLElement>('.network-canvas')?.focus();
}

function titleOf({ from, to, after, replaces }: Place): {
  readonly word: 'addAfter' | 'addBefore' | 'replaceNode' | 'addHere';
  readonly values: Readonly<Record<string, string>>;
} {
  if (replaces !== undefined) return { word: 'replaceNode', values: { node: replaces } };
  if (to) return { word: 'addBefore', values: { node: to.node } };
  const node = after ?? from?.node;
  return node === undefined ? { word: 'addHere', values: {} } : { word: 'addAfter', values: { node } };
}

/** What can stand there, by what comes in. */
function candidatesFor(place: Place): readonly LibraryEntry[] {
  const { history, inside } = project();
  const { definitions } = history.document;
  const entries = libraryEntries(definitions).filter(({ id }) => id !== inside);
  if (place.replaces !== undefined) {
    return entries.filter(({ id, kind, family }) => kind === 'layer' && family !== 'data' && id !== '');
  }
  if (place.to) return entries.filter((entry) => firstPorts(entry)?.output !== undefined);
  const from =
    place.from ?? (place.after === undefined ? undefined : { node: place.after, port: firstOutput(place.after) });
  if (!from)
    return place.wire === undefined ? entries : entries.filter((entry) => firstPorts(entry)?.output !== undefined);
  const fitting = new Set(layersAfter(signalAt(from)));
  return entries.filter((entry) =>
    entry.kind === 'layer' ? fitting.has(entry.id) : firstPorts(entry)?.input !== undefined,
  );
}

function firstOutput(node: string): string {
  return (
    document.querySelector<HTMLElement>(`.port.source[data-nodeid="${CSS.escape(node)}"]`)?.dataset['handleid'] ?? 'out'
  );
}

function put(place: Place, entry: LibraryEntry): void {
  const { from, to, after, replaces, wire, position } = place;
  if (replaces !== undefined) {
    doTogether([{ command: 'replaceLayer', args: { node: replaces, layer: entry.id, params: {} } }]);
    return;
  }
  if (wire !== undefined) {
    addInto(entry, { wire });
    return;
  }
  if (after !== undefined) {
    addInto(entry, { after });
    return;
  }
  const ports = firstPorts(entry);
  if (!from && !to) {
    addAt(entry, position);
    return;
  }
  const id = nextId(entry);
  const wires = [
    ...(from && ports?.input !== undefined ? [connecting(from, { node: id, port: ports.input })] : []),
    ...(to && ports?.output !== undefined ? [connecting({ node: id, port: ports.output }, to)] : []),
  ];
  const y = to ? position.y - 50 : position.y;
  if (doTogether([...adding(entry, id, { x: position.x, y }), ...wires])) show(id, entry, from?.node);
}
