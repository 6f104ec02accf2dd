import { Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { LayerGlyph } from '../network/layer-glyph.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { tellRefusal } from '../ui/notices.js';
import { keysText } from './keys.js';
import type { PaletteEntry, PaletteGroup } from './palette-entries.js';
import { paletteEntries, searchPalette } from './palette-entries.js';
import { closePalette, usePalette } from './palette-store.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { groupWords, paletteWords } from './words.js';
import './command-palette.css';

/** All commands, layers to add and nodes to go to, by typing. */
export function CommandPalette() {
  const { open } = usePalette();
  if (open === 'commands') return <Palette />;
  return open === 'shortcuts' ? <ShortcutsDialog onClose={closePalette} /> : null;
}

function Palette() {
  const say = useWords(paletteWords);
  const groupName = useWords(groupWords);
  const language = useLanguage();
  const checked = useProject((project) => project?.checked);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const ran = useRef<PaletteEntry>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => paletteEntries(checked), [checked]);
  const searched = useDeferredValue(typed);
  const found = useMemo(() => searchPalette(entries, searched, language), [entries, searched, language]);
  const at = Math.min(chosen, found.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);

  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry || entry.refused) return;
    ran.current = entry;
    closePalette();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const wraps = Math.abs(step) === 1;
      const next = at + step;
      setChosen(wraps ? (next + found.length) % found.length : Math.min(Math.max(next, 0), found.length - 1));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // Who types faster than the list is drawn means what was typed.
      const now = typed === searched ? found : searchPalette(entries, typed, language);
      run(now[Math.min(chosen, now.length - 1)]);
    }
  };

  return (
    <Radix.Root open onOpenChange={(now) => !now && closePalette()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-back" />
        <Radix.Content
          className="palette-dialog"
          aria-describedby={undefined}
          onCloseAutoFocus={() => {
            // After the focus is back where it was: a command may take it elsewhere.
            const entry = ran.current;
            if (entry) window.setTimeout(() => void runEntry(entry));
          }}
        >
          <Radix.Title className="screen-reader">{say('title')}</Radix.Title>
          <div className="palette-field">
            <Search size={16} aria-hidden />
            <input
              role="combobox"
              aria-label={say('title')}
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={found[at] ? optionId(found[at]) : undefined}
              aria-autocomplete="list"
              placeholder={say('hint')}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setChosen(0);
              }}
              onKeyDown={press}
            />
          </div>
          <div className="palette-list scrolling" id="palette-list" role="listbox" aria-label={say('title')} ref={list}>
            {grouped(found).map(([group, members]) => (
              <div key={group} role="group" aria-label={groupName(group)}>
                <div className="palette-group" aria-hidden>
                  {groupName(group)}
                </div>
                {members.map(({ entry, index }) => (
                  <Option
                    key={entry.id}
                    entry={entry}
                    selected={index === at}
                    onPoint={() => setChosen(index)}
                    onRun={() => run(entry)}
                  />
                ))}
              </div>
            ))}
          </div>
          {found.length === 0 && (
            <p className="palette-none" role="status">
              {say('none', { typed: searched })}
            </p>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

async function runEntry(entry: PaletteEntry): Promise<void> {
  try {
    await entry.run();
  } catch (error) {
    tellRefusal(error);
  }
}

interface Member {
  readonly entry: PaletteEntry;
  readonly index: number;
}

function grouped(found: readonly PaletteEntry[]): readonly (readonly [PaletteGroup, readonly Member[]])[] {
  const groups = new Map<PaletteGroup, Member[]>();
  for (const [index, entry] of found.entries()) {
    const members = groups.get(entry.group);
    if (members) members.push({ entry, index });
    else groups.set(entry.group, [{ entry, index }]);
  }
  return [...groups];
}

function optionId({ id }: PaletteEntry): string {
  return `palette-${id.replaceAll(/[^\w-]/g, '_')}`;
}

function Option({
  entry,
  selected,
  onPoint,
  onRun,
}: {
  readonly entry: PaletteEntry;
  readonly selected: boolean;
  onPoint(): void;
  onRun(): void;
}) {
  const language = useLanguage();
  const { label, keys, refused, drawing } = entry;
  return (
    <div
      className={`palette-option ${drawing ? `family-${drawing.family}` : ''}`}
      id={optionId(entry)}
      role="option"
      aria-selected={selected}
      aria-disabled={refused !== undefined}
      onPointerMove={onPoint}
      onClick={onRun}
    >
      {drawing && (
        <span className="palette-glyph">
          <LayerGlyph id={drawing.id} family={drawing.family} size={16} />
        </span>
      )}
      <span className="palette-label">{label[language]}</span>
      {refused && <span className="palette-reason">{refused[language]}</span>}
      {keys !== undefined && <kbd>{keysText(keys)}</kbd>}
    </div>
  );
}
