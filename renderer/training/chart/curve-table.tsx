import type { Series } from '../../../engine/base/index.js';
import './curve-table.css';

/** A metric's curves as numbers, one row an epoch. */
export function CurveTable({
  heads,
  training,
  validation,
  best,
  height,
  valueText,
}: {
  readonly heads: readonly string[];
  readonly training: Series;
  readonly validation: Series;
  readonly best: number | undefined;
  readonly height: number;
  valueText(value: number | undefined): string;
}) {
  return (
    <div className="curve-table scrolling" style={{ height }} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {validation.x.map((epoch, i) => (
            <tr key={epoch} className={epoch === best ? 'best' : ''}>
              <th scope="row">{epoch}</th>
              <td>{valueText(training.y[training.x.indexOf(epoch)])}</td>
              <td>{valueText(validation.y[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
