import { TriangleAlert } from 'lucide-react';
import { useUsableRuns } from '../evaluate/usable-runs.js';
import { useWords } from '../text/words.js';
import { startTraining } from '../training/run-store.js';
import { Button } from '../ui/button.js';
import { exportWords } from './words.js';

/** What the drawing's own weights are worth; a network that has no run yet can be trained from here. */
export function UntrainedWarning({ network }: { readonly network: string }) {
  const say = useWords(exportWords);
  const isTrained = useUsableRuns()?.some(({ name }) => name === network) === true;
  return (
    <p className="export-warning">
      <TriangleAlert size={16} aria-hidden />
      <span>{isTrained ? say('asDrawn') : say('noRun', { network })}</span>
      {!isTrained && (
        <Button size="small" onClick={() => void startTraining()}>
          {say('train')}
        </Button>
      )}
    </p>
  );
}
