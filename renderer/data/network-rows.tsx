import { Grid2x2 } from 'lucide-react';
import type { Signal } from '../../engine/layers/index.js';
import { cardFacts } from '../network/card-facts.js';
import { familyOfLayer } from '../network/family.js';
import { LayerGlyph } from '../network/layer-glyph.js';
import { valueCount } from '../network/node-facts.js';
import { ShapeLabel } from '../network/shape-label.js';
import { select, useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { short } from '../ui/format.js';
import { dataWords } from './words.js';

/** Where the way of the data ends: the Input that takes it, and the network behind it. */
export function NetworkRows() {
  const language = useLanguage();
  const checked = useProject((open) => open?.checked);
  const id = checked?.order.find((node) => checked.nodes.get(node)?.layer?.inputs.length === 0);
  const input = checked && id !== undefined ? cardFacts(checked, id, language) : undefined;
  return (
    <>
      {input && (
        <>
          <div className="recipe-row">
            <button
              type="button"
              className="recipe-card slim family-data"
              aria-label={input.spoken}
              onClick={() => {
                select([input.id]);
                setView({ mode: 'design' });
              }}
            >
              <span className="stripe" />
              <span className="recipe-card-glyph">
                <LayerGlyph id={input.glyph} family={input.family} size={18} />
              </span>
              <span className="recipe-card-words">
                <b>{input.title}</b>
                <span>{input.name}</span>
              </span>
              <span className="recipe-detail mono">{input.params}</span>
            </button>
          </div>
          <Wire signal={input.output} />
        </>
      )}
      <NetworkCard />
    </>
  );
}

function Wire({ signal }: { readonly signal: Signal | undefined }) {
  return (
    <div className="recipe-wire">
      <i style={{ width: 1 + 0.22 * Math.log2(Math.max(signal ? valueCount(signal) : 2, 2)) }} />
      <span className="recipe-shape">
        <ShapeLabel signal={signal} />
      </span>
    </div>
  );
}

/** The layers behind the Input as one card; it leads back to the drawing. */
function NetworkCard() {
  const say = useWords(dataWords);
  const title = useProject((open) => open?.history.document.title ?? '');
  const layers = useProject((open) => open?.checked.order.length ?? 0);
  const parameters = useProject((open) => open?.checked.totals.parameters ?? 0);
  return (
    <div className="recipe-row">
      <button
        type="button"
        className="recipe-card family-block folded recipe-network"
        onClick={() => setView({ mode: 'design' })}
      >
        <span className="stripe" />
        <span className="recipe-card-glyph">
          {layers > 0 ? <LayerGlyph id="" family={familyOfLayer('')} size={20} /> : <Grid2x2 size={20} aria-hidden />}
        </span>
        <span className="recipe-network-words">
          <span className="recipe-card-words">
            <b>{say('network')}</b>
            <span>{title}</span>
          </span>
          <span className="recipe-network-facts mono">
            {say('layers', { count: layers })}
            <span>{short(parameters)}</span>
          </span>
        </span>
      </button>
    </div>
  );
}
