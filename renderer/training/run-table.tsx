import { useMemo } from 'react';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { significant } from '../ui/format.js';
import { runNumbers, runState } from './run-state.js';
import { selectRun, useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-table.css';

/** The runs of this network, newest first. */
export function RunTable() {
  const say = useWords(trainWords);
  const title = useProject((open) => open?.history.document.title);
  const all = useRuns(({ lines }) => lines);
  const selected = useRuns((runs) => runs.selected);
  const liveRun = useRuns(({ live }) => live?.run);
  const live = useRuns((runs) => (liveRun === undefined ? undefined : runs.live));
  const numbers = useMemo(() => runNumbers(all ?? []), [all]);
  const lines = all?.filter(({ name }) => name === title) ?? [];
  return (
    <section className="card run-table" aria-label={say('runs')}>
      <h2>{say('runs')}</h2>
      {lines.length === 0 ? (
        <p className="run-table-none">{say('noRuns')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('runColumn')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col" className="number">
                {say('valLoss')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const number = numbers.get(line.folder) ?? 0;
              const state = runState(line.folder === liveRun ? live : undefined, line);
              return (
                <tr key={line.folder} aria-selected={line.folder === selected}>
                  <td>
                    <button
                      type="button"
                      className="run-table-number mono"
                      aria-label={say('show', { number })}
                      onClick={() => void selectRun(line.folder)}
                    >
                      {number}
                    </button>
                  </td>
                  <td>{say(state.word)}</td>
                  <td className="number mono">
                    {line.validationLoss === undefined ? '' : significant(line.validationLoss)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
