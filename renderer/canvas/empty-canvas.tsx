import { setView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { addAt, entryOf } from './add-layer.js';
import { canvasWords } from './words.js';
import './empty-canvas.css';

/** What a canvas without layers says: how to begin. */
export function EmptyCanvas() {
  const say = useWords(canvasWords);
  const start = (): void => {
    const entry = entryOf('input');
    if (entry) addAt(entry, { x: 0, y: 0 });
  };
  return (
    <div className="empty-canvas">
      <div className="empty-canvas-cards" aria-hidden>
        <span />
        <span />
        <span />
      </div>
      <h2>{say('emptyTitle')}</h2>
      <p>{say('emptyText')}</p>
      <div className="empty-canvas-buttons">
        <Button kind="primary" onClick={start}>
          {say('putInput')}
        </Button>
        <Button onClick={() => setView({ galleryOpen: true })}>{say('openGallery')}</Button>
      </div>
    </div>
  );
}
