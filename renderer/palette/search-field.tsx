import type { KeyboardEvent } from 'react';
import { Search, X } from 'lucide-react';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { setQuery, useLibrary } from './library-store.js';
import { libraryWords } from './words.js';

/** So that the shortcut finds it. */
export const searchFieldId = 'layer-search';

/** Where the library is searched: Enter adds the best, the arrow down goes to the results. */
export function SearchField({ count, onEnter, onDown }: { readonly count: number; onEnter(): void; onDown(): void }) {
  const say = useWords(libraryWords);
  const query = useLibrary((library) => library.query);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="library-search">
      <label className="library-search-field">
        <Search size={14} aria-hidden />
        <input
          id={searchFieldId}
          type="search"
          role="searchbox"
          aria-label={say('search')}
          placeholder={say('searchAll', { count })}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={press}
        />
        {query === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <IconButton small label={say('clear')} onClick={() => setQuery('')}>
            <X size={13} aria-hidden />
          </IconButton>
        )}
      </label>
    </div>
  );
}
