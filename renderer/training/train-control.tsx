import { Play, Zap } from 'lucide-react';
import { runCommand } from '../commands/use-shortcuts.js';
import { useHost } from '../state/host-store.js';
import { setView, useView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { duration } from '../ui/format.js';
import { EngineGone } from './engine-gone.js';
import { executorTitle } from './executor-title.js';
import { selectRun, useRuns } from './run-store.js';
import { trainCommand } from './train-commands.js';
import { trainWords } from './words.js';
import './train-control.css';

/** Where it computes, and go; while a run is under way, how far it is. */
export function TrainControl() {
  const say = useWords(trainWords);
  const executor = useHost(({ facts }) => facts?.executors[0]?.id);
  const isLive = useRuns(({ live }) => live !== undefined);
  // The first page has a Train of its own, and one thing is asked for at a time.
  const isFirst = useView(({ welcomed, mode, galleryOpen }) => !welcomed && mode === 'design' && !galleryOpen);
  const name = executorTitle(executor ?? 'onnxruntime');
  return (
    <div className="train-control">
      <button
        type="button"
        className="train-control-executor"
        aria-label={say('executor', { name })}
        title={say('executor', { name })}
        onClick={() => setView({ mode: 'train', galleryOpen: false })}
      >
        <Zap size={14} aria-hidden />
        <span className="wide-only">{name}</span>
      </button>
      {isLive ? (
        <LiveProgress />
      ) : (
        <button
          type="button"
          className={`train-control-go ${isFirst ? 'quiet' : ''}`}
          onClick={() => runCommand(trainCommand)}
        >
          <Play size={13} fill="currentColor" aria-hidden />
          {say('train')}
        </button>
      )}
      <EngineGone />
    </div>
  );
}

function LiveProgress() {
  const say = useWords(trainWords);
  const share = useRuns(({ live }) =>
    Math.round((100 * (live?.progress?.step ?? 0)) / (live?.progress?.totalSteps ?? 1)),
  );
  const status = useRuns(({ live }) => live?.status ?? 'preparing');
  const left = useRuns(({ live }) => {
    const seconds = live?.progress?.secondsLeft;
    return seconds === undefined ? undefined : duration(seconds);
  });
  const text = status === 'training' && left !== undefined ? say('left', { time: left }) : say(status);
  return (
    <button
      type="button"
      className="train-control-live"
      onClick={() => {
        setView({ mode: 'train', galleryOpen: false });
        void selectRun(useRuns.getState().live?.run);
      }}
      aria-label={`${say('progress')}: ${share} %, ${text}`}
    >
      <span className="progress">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="mono">{text}</span>
    </button>
  );
}
