import { useWords } from '../text/words.js';
import { bytes, count, duration, percent } from '../ui/format.js';
import { executorTitle } from './executor-title.js';
import { useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-facts.css';

/** How far the run is and how fast it goes. */
export function RunFacts() {
  const say = useWords(trainWords);
  const live = useRuns((runs) => (runs.live?.run === runs.selected ? runs.live : undefined));
  const record = useRuns((runs) => runs.record);
  const { progress, started } = live ?? {};
  const share = progress ? progress.step / Math.max(progress.totalSteps, 1) : doneShare(record);
  const facts: readonly { label: string; value: string | undefined; ended?: boolean }[] = [
    ...(live
      ? [
          {
            label: say('timeLeft'),
            value: progress?.secondsLeft === undefined ? undefined : duration(progress.secondsLeft),
          },
        ]
      : []),
    { label: say('elapsed'), value: progress ? duration(progress.seconds) : record && duration(record.seconds) },
    {
      label: say('speed'),
      value: progress?.examplesPerSecond === undefined ? undefined : count(Math.round(progress.examplesPerSecond)),
    },
    { label: say('dataWait'), value: progress?.dataWait === undefined ? undefined : percent(progress.dataWait, 0) },
    {
      label: say('examples'),
      value: live || !record ? undefined : `${count(record.examples.train)}, ${count(record.examples.validation)}`,
      ended: true,
    },
    { label: say('memory'), value: started && bytes(started.estimatedBytes) },
    { label: say('executorFact'), value: executorText(started?.executor ?? record?.executor) },
  ];
  return (
    <div className="run-facts">
      <div
        className="progress"
        role="progressbar"
        aria-label={say('progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
      >
        <div style={{ width: `${100 * share}%` }} />
      </div>
      <dl>
        {facts.map(({ label, value, ended = false }) =>
          value === undefined && (!live || ended) ? null : (
            <div key={label}>
              <dd className="mono">{value ?? <span className="run-facts-none">{say('notYet')}</span>}</dd>
              <dt>{label}</dt>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

/** `ONNX Runtime 1.30`, from `onnxruntime 1.30.0`. */
function executorText(executor: string | undefined): string | undefined {
  if (executor === undefined) return undefined;
  const [id = '', version = ''] = executor.split(' ');
  return `${executorTitle(id)} ${version.split('.').slice(0, 2).join('.')}`;
}

function doneShare(record: ReturnType<typeof useRuns.getState>['record']): number {
  const epochs = record?.settings['epochs'];
  if (!record || typeof epochs !== 'number') return 0;
  return Math.min(1, record.step / (epochs * record.stepsPerEpoch));
}
