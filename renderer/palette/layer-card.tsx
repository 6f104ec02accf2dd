import { findLayer } from '../../engine/layers/index.js';
import { plainFormula } from '../network/plain-formula.js';
import { LayerGlyph } from '../network/layer-glyph.js';
import { useLanguage, useWords } from '../text/words.js';
import { Formula } from '../ui/formula.js';
import { acceptedSignals } from './accepted-signals.js';
import type { LibraryEntry } from './library-entries.js';
import { libraryWords } from './words.js';

/** What one reads before taking a layer: what it does, its formula, what it takes. */
export function LayerCard({ entry }: { readonly entry: LibraryEntry }) {
  const say = useWords(libraryWords);
  const language = useLanguage();
  const layer = entry.kind === 'layer' ? findLayer(entry.id) : undefined;
  const accepted = acceptedSignals(entry.id);
  const separator = language === 'zh' ? '、' : ', ';
  const kinds = accepted?.kinds.map((kind) => say(kind)).join(separator);
  return (
    <>
      <header className="layer-card-head">
        <span className={`library-glyph family-${entry.family}`}>
          <LayerGlyph id={entry.id} size={22} />
        </span>
        <b>{entry.title.en}</b>
        {entry.title.zh !== entry.title.en && <span className="library-beside">{entry.title.zh}</span>}
      </header>
      {entry.summary && <p>{entry.summary[language]}</p>}
      {layer && layer.id !== 'activation' && layer.inputs.length > 0 && (
        <div className="layer-card-formula">
          <Formula tex={plainFormula(layer)} />
        </div>
      )}
      {accepted && (
        <dl className="layer-card-facts">
          <dt>{say('takes')}</dt>
          <dd>{kinds === '' ? say('nothingIn') : `${accepted.several ? `${say('several')} ` : ''}${kinds}`}</dd>
          {accepted.example && (
            <>
              <dt>{say('example')}</dt>
              <dd className="mono">
                {accepted.example.from} → {accepted.example.to}
              </dd>
            </>
          )}
        </dl>
      )}
      <p className="layer-card-hint">{say('drag')}</p>
    </>
  );
}
