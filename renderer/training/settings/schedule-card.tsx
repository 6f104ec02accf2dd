import { ChartLine, Table2 } from 'lucide-react';
import { useState } from 'react';
import type { TrainingSettings } from '../../../engine/settings/index.js';
import { rateAt } from '../../../engine/settings/index.js';
import { useWords } from '../../text/words.js';
import { IconButton } from '../../ui/button.js';
import { significant } from '../../ui/format.js';
import { trainWords } from '../words.js';
import { SchedulePlot } from './schedule-plot.js';
import { settingWords } from './words.js';
import '../chart/curve-table.css';

/** More rows than this say no more. */
const mostRows = 200;

/** The learning rate of the next run over its epochs, as a plot or as numbers. */
export function ScheduleCard({
  settings,
  stepsPerEpoch,
}: {
  readonly settings: TrainingSettings;
  readonly stepsPerEpoch: number;
}) {
  const say = useWords(settingWords);
  const sayTrain = useWords(trainWords);
  const [asTable, setAsTable] = useState(false);
  const title = say('schedule');
  return (
    <section className="card next-run-schedule" aria-label={title}>
      <div className="next-run-schedule-head">
        <h2>{title}</h2>
        <IconButton
          small
          label={sayTrain(asTable ? 'asChart' : 'asTable', { metric: title })}
          pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <ChartLine size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
        </IconButton>
      </div>
      {asTable ? (
        <ScheduleTable settings={settings} stepsPerEpoch={stepsPerEpoch} />
      ) : (
        <SchedulePlot settings={settings} stepsPerEpoch={stepsPerEpoch} />
      )}
    </section>
  );
}

function ScheduleTable({
  settings,
  stepsPerEpoch,
}: {
  readonly settings: TrainingSettings;
  readonly stepsPerEpoch: number;
}) {
  const say = useWords(settingWords);
  const sayTrain = useWords(trainWords);
  const { epochs } = settings;
  const span = { stepsPerEpoch, totalSteps: stepsPerEpoch * epochs };
  const stride = Math.ceil(epochs / mostRows);
  const shown = Array.from({ length: Math.ceil(epochs / stride) }, (_, i) => 1 + i * stride);
  const text = (step: number): string => significant(rateAt(settings, step, span));
  return (
    <div className="curve-table scrolling next-run-schedule-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{sayTrain('epoch')}</th>
            <th scope="col">{say('firstStep')}</th>
            <th scope="col">{say('lastStep')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((epoch) => (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              <td>{text((epoch - 1) * stepsPerEpoch)}</td>
              <td>{text(epoch * stepsPerEpoch - 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
