import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { useData } from './data-store.js';
import { dataWords } from './words.js';

/** How many files have come so far, and the way to give up. */
export function BringProgress() {
  const say = useWords(dataWords);
  const bringing = useData((data) => data.bringing);
  if (!bringing) return null;
  const { done, total, cancel } = bringing;
  return (
    <div className="bring-progress">
      <div role="status">{say('bringing', { done, total })}</div>
      <div
        className="progress"
        role="progressbar"
        aria-label={say('bringingName')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div style={{ width: `${(100 * done) / Math.max(total, 1)}%` }} />
      </div>
      <Button size="small" onClick={cancel}>
        {say('stopBringing')}
      </Button>
    </div>
  );
}
