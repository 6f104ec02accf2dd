import type { LiveRun, RunRecord } from '../../main/bridge/index.js';
import type { Say } from '../text/words.js';
import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { bytes, count, duration, percent, significant } from '../ui/format.js';
import { executorTitle } from './executor-title.js';
import { shortTime } from './short-time.js';
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
  const facts = [
    ...liveFacts(live, record, say),
    ...endedFacts(live === undefined ? record : undefined, say),
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
        {facts.map(({ label, value, rest, how }) => (
          <div key={label}>
            <dd className="mono">
              {value === undefined ? (
                <span className="run-facts-none">{say('notYet')}</span>
              ) : (
                <Explained how={how === undefined ? undefined : () => how}>{value}</Explained>
              )}
              {rest !== undefined && <span className="run-facts-rest"> {rest}</span>}
            </dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface Fact {
  readonly label: string;
  readonly value: string | undefined;
  /** What stands after the value, smaller. */
  readonly rest?: string;
  readonly how?: string;
}

type TrainSay = Say<typeof trainWords>;

/** What is measured while the run is under way. */
function liveFacts(live: LiveRun | undefined, record: RunRecord | undefined, say: TrainSay): Fact[] {
  if (!live) return [];
  const { progress, started } = live;
  const { secondsLeft, examplesPerSecond, dataWait, memory } = progress ?? {};
  const stepsLeft = progress ? progress.totalSteps - progress.step : 0;
  const each = secondsLeft === undefined ? '' : `${significant((1000 * secondsLeft) / Math.max(stepsLeft, 1), 3)} ms`;
  const batch = record?.settings['batchSize'];
  return [
    {
      label: say('timeLeft'),
      value: secondsLeft === undefined ? undefined : duration(secondsLeft),
      how: say('howLeft', { steps: count(stepsLeft), each }),
    },
    { label: say('elapsed'), value: progress && duration(progress.seconds), how: say('howElapsed') },
    {
      label: say('speed'),
      value: examplesPerSecond === undefined ? undefined : count(Math.round(examplesPerSecond)),
      how: say('howSpeed', { batch: typeof batch === 'number' ? count(batch) : '?', each }),
    },
    {
      label: say('dataWait'),
      value: dataWait === undefined ? undefined : percent(dataWait, 0),
      how: say('howWait'),
    },
    {
      label: say('memory'),
      value: memory && bytes(memory.used),
      ...(memory ? { rest: say('memoryOf', { total: bytes(memory.total) }) } : {}),
      how: say('howMemory', { estimate: started ? bytes(started.estimatedBytes) : '?' }),
    },
  ];
}

/** What is known of a run that is over, or waits to be gone on with. */
function endedFacts(record: RunRecord | undefined, say: TrainSay): Fact[] {
  if (!record) return [];
  const { train, validation } = record.examples;
  return [
    // A run that was interrupted has not noted its time.
    ...(record.seconds > 0
      ? [{ label: say('elapsed'), value: shortTime(record.seconds), how: say('howElapsed') }]
      : []),
    { label: say('examples'), value: `${count(train)}, ${count(validation)}` },
  ];
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
