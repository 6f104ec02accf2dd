import { useEffect } from 'react';
import { problemText } from '../../../engine/text/index.js';
import { useProject } from '../../state/project-store.js';
import { useLanguage, useWords } from '../../text/words.js';
import { Button } from '../../ui/button.js';
import { Explained } from '../../ui/explained.js';
import { bytes, count, significant } from '../../ui/format.js';
import { cureOf } from '../cure-of.js';
import { useRuns } from '../run-store.js';
import { shortTime } from '../short-time.js';
import { measure, useEstimate } from './estimate-store.js';
import { settingWords } from './words.js';

/** After the last change, so that typing does not start a measurement with each key. */
const restMs = 700;

/** What the next run would take on this machine; measured again by itself when the network or its settings change. */
export function EstimateCard({ epochs }: { readonly epochs: number }) {
  const say = useWords(settingWords);
  const language = useLanguage();
  const document = useProject((open) => open?.history.document);
  const isSound = useProject((open) => open?.checked.ok === true);
  const isLive = useRuns(({ live }) => live !== undefined);
  const { of, estimate, busy, problems } = useEstimate();
  useEffect(() => {
    if (!document || !isSound || isLive || of === document) return undefined;
    const timer = window.setTimeout(() => void measure(document), restMs);
    return () => window.clearTimeout(timer);
  }, [document, isSound, isLive, of]);
  const facts = estimate && [
    {
      label: say('wholeRun'),
      value: shortTime(epochs * estimate.secondsPerEpoch),
      how: say('howRun', { epochs, seconds: shortTime(estimate.secondsPerEpoch) }),
    },
    {
      label: say('perEpoch'),
      value: shortTime(estimate.secondsPerEpoch),
      how: say('howEpoch', {
        steps: count(estimate.stepsPerEpoch),
        step: significant(1000 * estimate.secondsPerStep, 3),
        measured: count(estimate.steps),
        executor: estimate.executor,
        threads: estimate.threads,
      }),
    },
    { label: say('speed'), value: count(Math.round(estimate.examplesPerSecond)) },
    {
      label: say('memory'),
      value: bytes(estimate.memory.total),
      how: say('howMemory', {
        state: bytes(estimate.memory.state),
        step: bytes(estimate.memory.step),
        host: bytes(estimate.memory.host),
        data: bytes(estimate.memory.data),
        base: bytes(estimate.memory.base),
      }),
    },
    { label: say('parameters'), value: count(estimate.parameters) },
    { label: say('examples'), value: `${count(estimate.examples.train)}, ${count(estimate.examples.validation)}` },
  ];
  return (
    <section className="card estimate-card" aria-label={say('estimate')} aria-busy={busy}>
      <h2>{say('estimate')}</h2>
      {facts ? (
        <dl className={busy || of !== document ? 'estimate-old' : ''}>
          {facts.map(({ label, value, how }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="mono">{how === undefined ? value : <Explained how={() => how}>{value}</Explained>}</dd>
            </div>
          ))}
        </dl>
      ) : (
        problems.length === 0 && <p className="estimate-note">{busy ? say('estimating') : say('notMeasured')}</p>
      )}
      {problems.map((problem, i) => {
        const cure = cureOf(problem);
        return (
          <div key={i} className="estimate-problem">
            <p className="setting-field-problem">{problemText(problem, language)}</p>
            {cure && (
              <Button kind="fix" size="small" onClick={cure.run}>
                {cure.text}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
