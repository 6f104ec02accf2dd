import { useState } from 'react';
import type { ExportProgress } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { stopExport, useExporting } from './export-store.js';
import { exportWords } from './words.js';

const stages: readonly ExportProgress['stage'][] = ['writing', 'file', 'executor', 'reference'];

/** What the export under way is doing, how far it is with that, and the way to break it off. */
export function ExportProgressBar() {
  const say = useWords(exportWords);
  const progress = useExporting((exporting) => exporting.progress);
  const [asked, setAsked] = useState(false);
  const share = shareOf(progress);
  const doing = textOf(progress, say);
  const step = progress && say('stepOf', { n: stages.indexOf(progress.stage) + 1, of: stages.length });
  const percent = share === undefined ? undefined : Math.round(100 * share);
  return (
    <div className="export-busy">
      <div className="export-busy-line">
        <span className="export-muted">{step}</span>
        <span>{doing}</span>
        <Button
          size="small"
          disabledBecause={asked ? say('cancelling') : undefined}
          onClick={() => {
            setAsked(true);
            void stopExport();
          }}
        >
          {say('cancel')}
        </Button>
      </div>
      <div
        className={percent === undefined ? 'export-busy-bar' : 'progress'}
        role="progressbar"
        aria-label={say('exporting')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={doing}
      >
        {percent !== undefined && <div style={{ width: `${percent}%` }} />}
      </div>
    </div>
  );
}

/** Of the stage's samples, the one under way by its layers; undefined where the stage has no parts. */
function shareOf(progress: ExportProgress | undefined): number | undefined {
  if (!progress || progress.stage === 'writing') return undefined;
  const { done, of } = progress.samples;
  const within = progress.stage === 'reference' ? progress.layers.done / Math.max(progress.layers.of, 1) : 0;
  return (done + within) / Math.max(of, 1);
}

type Say = ReturnType<typeof useWords<typeof exportWords>>;

function textOf(progress: ExportProgress | undefined, say: Say): string {
  switch (progress?.stage) {
    case undefined:
      return say('preparing');
    case 'writing':
      return say('writingFile');
    case 'file':
      return say('runningFile', { ...progress.samples });
    case 'executor':
      return say('againstExecutor', { ...progress.samples });
    case 'reference': {
      const { done, of } = progress.layers;
      return say('againstReference', { ...progress.samples, layer: Math.min(done + 1, of), layers: of });
    }
  }
}
