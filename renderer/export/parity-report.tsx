import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { moment, significant } from '../ui/format.js';
import { useExporting } from './export-store.js';
import { ParitySeal } from './parity-seal.js';
import { worstError } from './parity-figures.js';
import { exportWords } from './words.js';

interface Row {
  readonly name: string;
  readonly result: ReactNode;
  readonly limit: string;
  readonly passed: boolean | undefined;
}

/** The proof: what was compared with what, how far apart it was, and what is allowed. */
export function ParityReport() {
  const say = useWords(exportWords);
  const language = useLanguage();
  const made = useExporting((exporting) => exporting.made);
  if (!made) {
    return (
      <section className="card export-report" aria-label={say('report')}>
        <h2>{say('report')}</h2>
        <p className="export-muted">{say('noReport')}</p>
      </section>
    );
  }
  const { parity } = made;
  const { samples, limit, topClassAgreement, end, executors } = parity;
  const worst = worstError(parity);
  const agreeing =
    typeof topClassAgreement.executor === 'number'
      ? Math.round(topClassAgreement.executor * samples.executor)
      : undefined;
  const error = (value: number | null | undefined, other: string): ReactNode =>
    value === undefined ? (
      '–'
    ) : (
      <Explained how={() => say('errorHow', { file: executors.file.id, other })}>
        {value === null ? 'NaN' : significant(value, 2)}
      </Explained>
    );
  const within = (value: number | null | undefined): boolean | undefined =>
    value === undefined ? undefined : value !== null && value <= limit;
  const limitText = significant(limit, 1);
  const rows: readonly Row[] = [
    ...(agreeing === undefined
      ? []
      : [
          {
            name: say('sameClass'),
            result: say('of', { a: agreeing, b: samples.executor }),
            limit: '',
            passed: agreeing === samples.executor ? true : undefined,
          },
        ]),
    {
      name: say('endExecutor', { id: executors.executor.id }),
      result: error(end.maxRelativeError.executor, executors.executor.id),
      limit: limitText,
      passed: within(end.maxRelativeError.executor),
    },
    {
      name: say('endReference'),
      result: error(end.maxRelativeError.reference, say('reference')),
      limit: limitText,
      passed: within(end.maxRelativeError.reference),
    },
    {
      name: say('anyLayer'),
      result: error(worst, `${executors.executor.id}, ${say('reference')}`),
      limit: limitText,
      passed: within(worst),
    },
    {
      name: say('samples'),
      result: say('samplesOf', { a: samples.executor, b: samples.reference }),
      limit: '',
      passed: undefined,
    },
  ];
  return (
    <section className={`card export-report ${parity.passed ? 'passed' : ''}`} aria-label={say('report')}>
      <header>
        <h2>{say('report')}</h2>
        <span className="export-muted">
          {say(executors.file.threads === 1 ? 'checkedByOne' : 'checkedBy', { ...executors.file })}
        </span>
      </header>
      <div className="export-verdict">
        <ParitySeal
          text={agreeing === undefined ? String(samples.executor) : `${agreeing}/${samples.executor}`}
          under={say(agreeing === undefined ? 'within' : 'agree')}
        />
        <div>
          <h3>{say('same')}</h3>
          <p>
            {worst === 0 || typeof worst !== 'number'
              ? say('sameExactly', { n: samples.executor })
              : say('sameText', {
                  n: samples.executor,
                  error: significant(worst, 2),
                  times: significant(limit / worst, 2),
                })}
          </p>
          <p className="export-muted">{say(samples.kind === 'held-out' ? 'heldOut' : 'random')}</p>
        </div>
      </div>
      <table className="export-checks">
        <thead>
          <tr>
            <th scope="col">{say('check')}</th>
            <th scope="col">{say('result')}</th>
            <th scope="col">{say('limit')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, result, limit: allowed, passed }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="mono">{result}</td>
              <td className="mono">{allowed}</td>
              <td className={passed === false ? 'export-beyond' : 'export-pass'}>
                {passed === undefined ? null : passed ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
                {passed === undefined ? '' : say(passed ? 'pass' : 'fail')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="export-muted">
        {say('made', { when: moment(made.made, language) })} ·{' '}
        <span className="mono">{parity.sha256.slice(0, 12)}</span>
      </p>
    </section>
  );
}
