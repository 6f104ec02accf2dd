import { ScanEye } from 'lucide-react';
import type { DesignLens } from '../state/view-store.js';
import { setView, useView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { canvasWords } from './words.js';

const lenses: readonly DesignLens[] = ['cost', 'memory', 'reach'];

/** What the bar at the foot of the cards is a share of. */
export function LensControl() {
  const say = useWords(canvasWords);
  const lens = useView((view) => view.lens);
  return (
    <div className="canvas-float lens-control" role="group" aria-label={say('lens')}>
      <ScanEye size={14} aria-hidden />
      <span className="lens-control-word">{say('lens')}</span>
      <span className="segmented">
        {lenses.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === lens}
            title={say(`${one}Help`)}
            onClick={() => setView({ lens: one })}
          >
            {say(one)}
          </button>
        ))}
      </span>
    </div>
  );
}
