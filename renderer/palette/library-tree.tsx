import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { ChevronDown } from 'lucide-react';
import { useLanguage, useWords } from '../text/words.js';
import { addToNetwork } from './add-to-network.js';
import type { LibraryFamily } from './library-entries.js';
import { libraryFamilies } from './library-entries.js';
import { LibraryItem } from './library-item.js';
import { foldFamily, useLibrary } from './library-store.js';
import type { Found } from './search-library.js';
import { familyWords, libraryWords } from './words.js';

/** The sections with what was found in each; a search opens them all. */
export function LibraryTree({ found, searching }: { readonly found: readonly Found[]; readonly searching: boolean }) {
  const say = useWords(libraryWords);
  const folded = useLibrary((library) => library.folded);
  const [focus, setFocus] = useState<string>();
  const sections = libraryFamilies.flatMap((family) => {
    const members = found.filter(({ entry }) => entry.family === family);
    return members.length === 0 ? [] : [{ family, members, open: searching || !folded.has(family) }];
  });
  const keys = sections.flatMap(({ family, members, open }) => [
    family,
    ...(open ? members.map(({ entry }) => entry.id) : []),
  ]);
  const tabStop = focus !== undefined && keys.includes(focus) ? focus : keys[0];
  const best = searching ? found[0]?.entry.id : undefined;

  const go = (tree: HTMLElement, key: string | undefined): void => {
    if (key === undefined) return;
    setFocus(key);
    tree.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const tree = event.currentTarget;
    const at = keys.indexOf(key);
    const section = sections.find(({ family }) => family === key);
    const parent = sections.find(({ members }) => members.some(({ entry }) => entry.id === key));
    const isIn = <K extends string>(names: readonly K[]): boolean => names.includes(event.key as K);
    if (event.key === 'ArrowDown') go(tree, keys[at + 1]);
    else if (event.key === 'ArrowUp') go(tree, keys[at - 1]);
    else if (event.key === 'Home') go(tree, keys[0]);
    else if (event.key === 'End') go(tree, keys.at(-1));
    else if (event.key === 'ArrowRight' && section) {
      if (section.open) go(tree, keys[at + 1]);
      else foldFamily(section.family, false);
    } else if (event.key === 'ArrowLeft') {
      if (section) foldFamily(section.family, true);
      else go(tree, parent?.family);
    } else if (isIn(['Enter', ' '])) {
      const entry = found.find((one) => one.entry.id === key)?.entry;
      if (section) foldFamily(section.family, section.open);
      else if (entry) addToNetwork(entry);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="library-tree scrolling"
      role="tree"
      aria-label={say('layers')}
      onKeyDown={press}
      onFocus={(event) => setFocus(event.target.closest<HTMLElement>('[data-entry]')?.dataset['entry'])}
    >
      {sections.map(({ family, members, open }) => (
        <div key={family} className="library-section" role="none">
          <FamilyRow family={family} count={members.length} open={open} focusable={tabStop === family} />
          {open && (
            <div role="group">
              {members.map((one) => (
                <LibraryItem
                  key={one.entry.id}
                  found={one}
                  best={best === one.entry.id}
                  focusable={tabStop === one.entry.id}
                />
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function FamilyRow({
  family,
  count,
  open,
  focusable,
}: {
  readonly family: LibraryFamily;
  readonly count: number;
  readonly open: boolean;
  readonly focusable: boolean;
}) {
  const language = useLanguage();
  return (
    <div
      className="library-family"
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-selected={false}
      aria-label={familyWords[family][language]}
      tabIndex={focusable ? 0 : -1}
      data-entry={family}
      onClick={() => foldFamily(family, open)}
    >
      <ChevronDown className="library-chevron" size={14} aria-hidden />
      <i className={`stripe library-stripe family-${family}`} aria-hidden />
      <span>{familyWords[family][language]}</span>
      <span className="library-count" data-text={count} aria-hidden />
    </div>
  );
}
