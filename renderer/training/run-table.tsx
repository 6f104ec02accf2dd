import { useMemo, useState } from 'react';
import type { RunHistoryLine } from '../../main/bridge/index.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { percent, significant } from '../ui/format.js';
import { changeText } from './change-text.js';
import { DeleteRun } from './delete-run.js';
import { isShare, mainMetric } from './metric.js';
import { Pressed } from './pressed.js';
import { runNumbers, runState } from './run-state.js';
import { selectRun, toggleOverlay, useRuns } from './run-store.js';
import { shortTime } from './short-time.js';
import { trainWords } from './words.js';
import './run-table.css';

/** The runs so far, newest first, with what each did otherwise than the one before it. */
export function RunTable() {
  const say = useWords(trainWords);
  const [scope, setScope] = useState<'own' | 'all'>('own');
  const title = useProject((open) => open?.history.document.title);
  const all = useRuns(({ lines }) => lines);
  const numbers = useMemo(() => runNumbers(all ?? []), [all]);
  const lines = useMemo(() => all?.filter(({ name }) => scope === 'all' || name === title) ?? [], [all, scope, title]);
  const metric = mainMetric(lines.flatMap(({ metrics }) => Object.keys(metrics)));
  const others = (all?.length ?? 0) > 0 && (scope === 'all' || lines.length < (all?.length ?? 0));
  const metricTitle = metric !== undefined && metric in trainWords ? say(metric as keyof typeof trainWords) : metric;
  return (
    <section className="card run-table" aria-label={say('runs')}>
      <div className="run-table-head">
        <h2>{say('runs')}</h2>
        {others && (
          <Pressed<'own' | 'all'>
            label={say('runs')}
            value={scope}
            options={[
              { value: 'own', text: say('ownRuns') },
              { value: 'all', text: say('allRuns') },
            ]}
            onChange={setScope}
          />
        )}
      </div>
      {lines.length === 0 ? (
        <p className="run-table-none">{say(all ? 'noRuns' : 'reading')}</p>
      ) : (
        <div className="run-table-rows scrolling" tabIndex={0} role="group" aria-label={say('runs')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('overlay')}</th>
                <th scope="col">{say('runColumn')}</th>
                {scope === 'all' && <th scope="col">{say('network')}</th>}
                <th scope="col" className="wide">
                  {say('changed')}
                </th>
                <th scope="col">{say('state')}</th>
                {metricTitle !== undefined && (
                  <th scope="col" className="number">
                    {say('validationOf', { metric: metricTitle.toLowerCase() })}
                  </th>
                )}
                <th scope="col" className="number">
                  {say('valLoss')}
                </th>
                <th scope="col" className="number">
                  {say('time')}
                </th>
                <th scope="col" aria-label={say('deleteColumn')} />
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <RunRow
                  key={line.folder}
                  line={line}
                  number={numbers.get(line.folder) ?? 0}
                  metric={metric}
                  network={scope === 'all'}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function RunRow({
  line,
  number,
  metric,
  network,
}: {
  readonly line: RunHistoryLine;
  readonly number: number;
  readonly metric: string | undefined;
  readonly network: boolean;
}) {
  const say = useWords(trainWords);
  const language = useLanguage();
  const selected = useRuns((runs) => runs.selected === line.folder);
  const overlaid = useRuns(({ overlays }) => overlays.some(({ folder }) => folder === line.folder));
  const state = useRuns(({ live }) => runState(live?.run === line.folder ? live : undefined, line).word);
  const changes = line.changes?.map((change) => changeText(change, language));
  const text =
    changes === undefined
      ? say('firstRun')
      : changes.length === 0
        ? say('nothingChanged')
        : changes.join(language === 'zh' ? '，' : ', ');
  const value = metric === undefined ? undefined : line.metrics[metric];
  return (
    <tr aria-selected={selected} onClick={() => void selectRun(line.folder)}>
      <td>
        <input
          type="checkbox"
          aria-label={say('overlayRun', { number })}
          checked={overlaid}
          disabled={selected}
          onClick={(event) => event.stopPropagation()}
          onChange={() => void toggleOverlay(line.folder)}
        />
      </td>
      <td>
        <button
          type="button"
          className="run-table-number mono"
          aria-label={say('show', { number })}
          onClick={(event) => {
            event.stopPropagation();
            void selectRun(line.folder);
          }}
        >
          {number}
        </button>
      </td>
      {network && <td>{line.name}</td>}
      <td className="wide" title={text}>
        {text}
      </td>
      <td>{say(state)}</td>
      {metric !== undefined && (
        <td className="number mono">
          {value === undefined ? '' : isShare(metric) ? percent(value) : significant(value)}
        </td>
      )}
      <td className="number mono">{line.validationLoss === undefined ? '' : significant(line.validationLoss)}</td>
      <td className="number mono">{line.seconds === undefined ? '' : shortTime(line.seconds)}</td>
      <td onClick={(event) => event.stopPropagation()}>
        <DeleteRun line={line} number={number} />
      </td>
    </tr>
  );
}
