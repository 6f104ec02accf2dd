import { useMemo, useState } from 'react';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { significant } from '../ui/format.js';
import { lookAtRow, useEvaluate } from './evaluate-store.js';
import { niceTicks } from './nice-ticks.js';
import type { NumberPair } from './number-figures.js';
import { largestErrors, numberPairs } from './number-figures.js';
import { QuietSelect } from './quiet-select.js';
import type { NumberAnswers } from './run-inputs.js';
import { words } from './words.js';
import './number-scores.css';

const own = {
  scatter: { en: 'Predicted and true', zh: '预测值与真实值' },
  scatterSays: {
    en: '{count} samples: true {name} from {low} to {high} against what was predicted; on the diagonal both are equal',
    zh: '{count} 个样本：真实 {name} 从 {low} 到 {high}，与预测值对照；对角线上两者相等',
  },
  residuals: { en: 'Errors', zh: '误差' },
  residualsSay: {
    en: 'How often which error, predicted less true, occurs: from {low} to {high}, half of them between {q1} and {q3}',
    zh: '各误差（预测减真实）出现的次数：从 {low} 到 {high}，半数在 {q1} 与 {q3} 之间',
  },
  some: { en: '{shown} of {all} samples drawn', zh: '绘出 {all} 个样本中的 {shown} 个' },
  worst: { en: 'Largest errors', zh: '最大的误差' },
  sample: { en: 'sample', zh: '样本' },
  error: { en: 'error', zh: '误差' },
  target: { en: 'Predicted number', zh: '预测的数' },
  point: { en: 'Sample {row}: true {wanted}, predicted {came}', zh: '样本 {row}：真实 {wanted}，预测 {came}' },
  times: { en: 'times', zh: '次数' },
} as const;

const [width, height, foot] = [460, 440, 36];
/** Of a sign of the ticks. */
const signWidth = 6.7;
const bins = 24;
const mostListed = 40;

/** How a network does that predicts numbers: each sample's truth and prediction, the errors, the worst of them. */
export function NumberScores({ answers }: { readonly answers: NumberAnswers }) {
  const say = useWords(own);
  const [target, setTarget] = useState(0);
  const pairs = useMemo(() => numberPairs(answers, target), [answers, target]);
  const worst = useMemo(() => largestErrors(answers, target).slice(0, mostListed), [answers, target]);
  return (
    <>
      <section className="card evaluate-card evaluate-scatter" aria-label={say('scatter')}>
        <header className="evaluate-card-head">
          <h2>{say('scatter')}</h2>
          <span className="evaluate-space" />
          {answers.count > pairs.length && (
            <span className="evaluate-note">{say('some', { shown: pairs.length, all: answers.count })}</span>
          )}
          {answers.names.length > 1 && (
            <QuietSelect
              label={say('target')}
              value={String(target)}
              options={answers.names.map((name, i) => ({ value: String(i), text: name }))}
              onChange={(next) => setTarget(Number(next))}
            />
          )}
        </header>
        <Scatter pairs={pairs} name={answers.names[target] ?? ''} />
      </section>
      <div className="evaluate-column">
        <section className="card evaluate-card" aria-label={say('residuals')}>
          <Residuals pairs={pairs} />
        </section>
        <section className="card evaluate-card evaluate-classes" aria-label={say('worst')}>
          <header className="evaluate-card-head">
            <h2>{say('worst')}</h2>
          </header>
          <WorstTable pairs={worst} />
        </section>
      </div>
    </>
  );
}

function Scatter({ pairs, name }: { readonly pairs: readonly NumberPair[]; readonly name: string }) {
  const say = useWords(own);
  const both = useWords(words);
  const looked = useEvaluate((state) => state.looked);
  const { ticks, from, to } = useMemo(() => {
    const all = pairs.flatMap(({ wanted, came }) => [wanted, came]);
    return niceTicks(Math.min(...all), Math.max(...all));
  }, [pairs]);
  // What is said of the axis stands left of the ticks; half of the last tick stands right of the axis.
  const longest = Math.max(...ticks.map((tick) => significant(tick, 3).length)) * signWidth;
  const [left, right] = [Math.max(52, 26 + longest), width - Math.max(10, longest / 2 + 2)];
  const x = (value: number): number => left + ((value - from) / (to - from)) * (right - left);
  const y = (value: number): number => height - foot - ((value - from) / (to - from)) * (height - foot - 10);
  const low = Math.min(...pairs.map(({ wanted }) => wanted));
  const high = Math.max(...pairs.map(({ wanted }) => wanted));
  const summary = say('scatterSays', { count: pairs.length, name, low: significant(low), high: significant(high) });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="number-chart" role="img" aria-label={summary}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}M${x(tick)} 10V${height - foot}`} stroke="var(--c-grid)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {significant(tick, 3)}
          </text>
          <text x={x(tick)} y={height - foot + 15} textAnchor="middle">
            {significant(tick, 3)}
          </text>
        </g>
      ))}
      <path d={`M${x(from)} ${y(from)}L${x(to)} ${y(to)}`} stroke="var(--c-axis)" strokeDasharray="4 3" />
      {pairs.map(({ row, wanted, came }) => (
        <circle
          key={row}
          cx={x(wanted)}
          cy={y(came)}
          r={looked?.kind === 'row' && 'row' in looked.sample && looked.sample.row === row ? 6 : 3.5}
          className="number-point"
          onClick={() => lookAtRow(row)}
        >
          <title>{say('point', { row, wanted: significant(wanted), came: significant(came) })}</title>
        </circle>
      ))}
      <text x={(left + right) / 2} y={height - 4} textAnchor="middle">
        {both('wanted')} {name}
      </text>
      <text transform={`translate(12 ${(height - foot) / 2}) rotate(-90)`} textAnchor="middle">
        {both('predicted')}
      </text>
    </svg>
  );
}

function Residuals({ pairs }: { readonly pairs: readonly NumberPair[] }) {
  const say = useWords(own);
  const both = useWords(words);
  const [asTable, setAsTable] = useState(false);
  const { ticks, from, to, counts, sorted } = useMemo(() => {
    const errors = pairs.map(({ wanted, came }) => came - wanted).sort((a, b) => a - b);
    const range = niceTicks(Math.min(0, ...errors), Math.max(0, ...errors));
    const filled = new Array<number>(bins).fill(0);
    for (const error of errors) {
      const bin = Math.min(bins - 1, Math.floor(((error - range.from) / (range.to - range.from)) * bins));
      filled[bin] = (filled[bin] ?? 0) + 1;
    }
    return { ...range, counts: filled, sorted: errors };
  }, [pairs]);
  const [wide, high] = [460, 150];
  const most = Math.max(1, ...counts);
  // Half of the first and of the last tick stand beyond the axis.
  const margin = Math.max(...[from, to].map((end) => significant(end, 3).length)) * (signWidth / 2) + 2;
  const x = (value: number): number => margin + ((value - from) / (to - from)) * (wide - 2 * margin);
  const at = (share: number): string => significant(sorted[Math.floor(share * (sorted.length - 1))] ?? 0, 3);
  const step = (to - from) / bins;
  return (
    <>
      <header className="evaluate-card-head">
        <h2>{say('residuals')}</h2>
        <span className="evaluate-space" />
        <Button size="small" kind="ghost" onClick={() => setAsTable(!asTable)}>
          {both(asTable ? 'asChart' : 'asTable')}
        </Button>
      </header>
      {asTable ? (
        <div
          className="evaluate-classes-scroll scrolling number-bins"
          tabIndex={0}
          role="group"
          aria-label={say('residuals')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say('error')}</th>
                <th scope="col" className="number">
                  {say('times')}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map((n, i) => (
                <tr key={i}>
                  <th scope="row" className="mono">
                    {both('to', { low: significant(from + i * step, 3), high: significant(from + (i + 1) * step, 3) })}
                  </th>
                  <td className="number">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <svg
          viewBox={`0 0 ${wide} ${high}`}
          className="number-chart"
          role="img"
          aria-label={say('residualsSay', { low: at(0), high: at(1), q1: at(0.25), q3: at(0.75) })}
        >
          {counts.map((n, i) => (
            <rect
              key={i}
              x={x(from + i * step) + 0.5}
              width={(wide - 2 * margin) / bins - 1}
              y={high - 24 - (n / most) * (high - 34)}
              height={(n / most) * (high - 34)}
              fill="var(--accent)"
              opacity="0.8"
            />
          ))}
          <path d={`M${margin} ${high - 24}H${wide - margin}`} stroke="var(--c-axis)" />
          <path d={`M${x(0)} 6V${high - 24}`} stroke="var(--text-2)" strokeDasharray="3 3" />
          {ticks.map((tick) => (
            <text key={tick} x={x(tick)} y={high - 8} textAnchor="middle">
              {significant(tick, 3)}
            </text>
          ))}
        </svg>
      )}
    </>
  );
}

function WorstTable({ pairs }: { readonly pairs: readonly NumberPair[] }) {
  const say = useWords(own);
  const both = useWords(words);
  return (
    <div className="evaluate-classes-scroll scrolling" tabIndex={0} role="group" aria-label={say('worst')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('sample')}</th>
            <th scope="col" className="number">
              {both('wanted')}
            </th>
            <th scope="col" className="number">
              {both('predicted')}
            </th>
            <th scope="col" className="number">
              {say('error')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ row, wanted, came }) => (
            <tr key={row}>
              <th scope="row">
                <button type="button" className="evaluate-link mono" onClick={() => lookAtRow(row)}>
                  {row}
                </button>
              </th>
              <td className="number">{significant(wanted)}</td>
              <td className="number">{significant(came)}</td>
              <td className="number strong">{significant(came - wanted, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
