import type { ColumnFacts, DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { significant } from '../ui/format.js';
import { changeRecipe } from './choose-source.js';
import { Histogram } from './histogram.js';
import { dataWords } from './words.js';

/** The columns of a table: what each holds, and which is learnt. */
export function ColumnsCard({
  preview,
  columns,
}: {
  readonly preview: DataPreview;
  readonly columns: readonly ColumnFacts[];
}) {
  const say = useWords(dataWords);
  const { target, kind } = preview;
  return (
    <section className="card columns" aria-label={say('columns')}>
      <header className="data-card-head">
        <h2>{say('columns')}</h2>
        {kind === 'table' && target !== undefined && (
          <label className="columns-target">
            <span>{say('target')}</span>
            <select
              className="field"
              value={target}
              onChange={(event) => changeRecipe({ target: event.currentTarget.value })}
            >
              {[target, ...columns.map(({ name }) => name)].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </header>
      <div className="scrolling columns-list" tabIndex={0} role="group" aria-label={say('columns')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('kind')}</th>
              <th scope="col">{say('rangeHead')}</th>
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.name} column={column} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ColumnRow({ column }: { readonly column: ColumnFacts }) {
  const say = useWords(dataWords);
  const { name, kind, summary } = column;
  const values = {
    name,
    min: significant(summary.min),
    max: significant(summary.max),
    mean: significant(summary.mean),
  };
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td>
        {say(kind)}
        {summary.missing > 0 && <span className="chip warn">{say('missing', { count: summary.missing })}</span>}
      </td>
      <td className={kind === 'number' ? 'mono' : ''}>
        {kind === 'number' ? (
          say('to', values)
        ) : (
          <span title={column.categories.join(', ')}>{say('texts', { count: column.categories.length })}</span>
        )}
      </td>
      <td>{kind === 'number' && <Histogram summary={summary} height={18} label={say('histogramOf', values)} />}</td>
    </tr>
  );
}
