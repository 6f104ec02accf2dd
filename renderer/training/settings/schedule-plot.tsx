import { useMemo } from 'react';
import type { TrainingSettings } from '../../../engine/settings/index.js';
import { rateAt } from '../../../engine/settings/index.js';
import { useLanguage, useWords } from '../../text/words.js';
import { settingValueText } from '../setting-value.js';
import { settingWords } from './words.js';

const width = 320;
const height = 96;
const left = 4;
const foot = 16;
const points = 160;

/** The learning rate of every step of the run, as the trainer will take it. */
export function SchedulePlot({
  settings,
  stepsPerEpoch,
}: {
  readonly settings: TrainingSettings;
  readonly stepsPerEpoch: number;
}) {
  const say = useWords(settingWords);
  const language = useLanguage();
  const rates = useMemo(() => {
    const totalSteps = Math.max(1, stepsPerEpoch * settings.epochs);
    return Array.from({ length: points + 1 }, (_, i) => {
      const at = Math.min(totalSteps - 1, Math.round((i / points) * (totalSteps - 1)));
      return rateAt(settings, at, { stepsPerEpoch, totalSteps });
    });
  }, [settings, stepsPerEpoch]);
  const most = Math.max(...rates);
  const x = (i: number): number => left + (i / points) * (width - 2 * left);
  const y = (rate: number): number => 6 + (height - foot - 6) * (1 - (most > 0 ? rate / most : 0));
  const line = rates.map((rate, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(rate).toFixed(1)}`).join('');
  const text = (rate: number): string => settingValueText('learningRate', Number(rate.toPrecision(3)), language);
  const summary = say('schedulePlot', {
    epochs: settings.epochs,
    first: text(rates[0] ?? 0),
    last: text(rates.at(-1) ?? 0),
    most: text(most),
  });
  return (
    <svg className="schedule-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
      <path className="schedule-plot-axis" d={`M${left} ${height - foot}H${width - left}`} />
      <path className="schedule-plot-area" d={`${line}L${width - left} ${height - foot}L${left} ${height - foot}Z`} />
      <path className="schedule-plot-line" d={line} />
      <text x={left} y={height - 3}>
        0
      </text>
      <text x={width - left} y={height - 3} textAnchor="end">
        {settings.epochs}
      </text>
      <text x={left + 4} y={y(most) + 12}>
        {text(most)}
      </text>
    </svg>
  );
}
