import type { CSSProperties } from 'react';
import { useState } from 'react';
import type { ClassCount, DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Explained } from '../ui/explained.js';
import { count, short, significant } from '../ui/format.js';
import { Histogram } from './histogram.js';
import { dataWords } from './words.js';

/** Columns of more classes, or with longer names, stand below each other. */
const mostUpright = 12;
const longestUpright = 4;

/** What is learnt: how many of each class, or how the numbers are spread. */
export function LearntCard({ preview }: { readonly preview: DataPreview }) {
  const say = useWords(dataWords);
  if (preview.numbers) {
    return (
      <section className="card learnt" aria-label={say('target')}>
        <header className="data-card-head">
          <h2>{say('target')}</h2>
        </header>
        {preview.numbers.slice(0, 8).map(({ name, summary }) => {
          const values = {
            name,
            min: significant(summary.min),
            max: significant(summary.max),
            mean: significant(summary.mean),
          };
          return (
            <figure key={name} className="learnt-number">
              <figcaption>
                <b>{name}</b> <span className="mono">{say('targetRange', values)}</span>
              </figcaption>
              <Histogram summary={summary} height={72} label={say('histogramOf', values)} />
            </figure>
          );
        })}
      </section>
    );
  }
  return preview.classes ? <ClassesCard classes={preview.classes} pixels={preview.task === 'pixels'} /> : null;
}

function ClassesCard({ classes, pixels }: { readonly classes: readonly ClassCount[]; readonly pixels: boolean }) {
  const say = useWords(dataWords);
  const [table, setTable] = useState(false);
  const counts = classes.map(({ train, validation }) => train + validation);
  const all = counts.reduce((sum, n) => sum + n, 0);
  const upright = classes.length <= mostUpright && classes.every(({ name }) => name.length <= longestUpright);
  const [most, fewest] = [Math.max(...counts), Math.min(...counts)];
  const nameOf = (n: number): string => classes[counts.indexOf(n)]?.name ?? '';
  const summary = { most: nameOf(most), mostCount: count(most), fewest: nameOf(fewest), fewestCount: count(fewest) };
  return (
    <section className="card learnt" aria-label={say('classes')}>
      <header className="data-card-head">
        <h2>{say('classes')}</h2>
        <Button kind="ghost" size="small" aria-pressed={table} onClick={() => setTable(!table)}>
          {say(table ? 'asChart' : 'asTable')}
        </Button>
        <span className="data-card-note">{say(pixels ? 'pixelsOf' : 'classesOf', { count: count(all) })}</span>
      </header>
      {table ? (
        <ClassTable classes={classes} />
      ) : (
        <div
          className={upright ? 'class-columns' : 'class-bars scrolling'}
          role="img"
          aria-label={say('classesSummary', summary)}
        >
          {classes.map(({ name, ...parts }, i) => (
            <div
              key={name}
              className={`class-bar ${counts[i] === fewest && fewest < most ? 'fewest' : ''}`}
              title={say('classTip', { name, ...parts })}
            >
              <span className="class-count mono">{short(counts[i] ?? 0)}</span>
              <i style={barStyle((counts[i] ?? 0) / Math.max(most, 1), upright)} />
              <b className="class-name">{name}</b>
            </div>
          ))}
        </div>
      )}
      <p className="learnt-foot">
        {most === fewest ? (
          say('allEqual')
        ) : (
          <>
            {say('mostFewest', summary)}{' '}
            {fewest > 0 && (
              <Explained how={() => `${count(most)} ÷ ${count(fewest)} = ${significant(most / fewest, 3)}`}>
                {significant(most / fewest, 3)}
              </Explained>
            )}
          </>
        )}
      </p>
    </section>
  );
}

/** Above and below an upright bar stand its count and its name. */
function barStyle(share: number, upright: boolean): CSSProperties {
  return upright ? { height: `calc((100% - 36px) * ${share})` } : { width: `${100 * share}%` };
}

function ClassTable({ classes }: { readonly classes: readonly ClassCount[] }) {
  const say = useWords(dataWords);
  return (
    <div className="scrolling class-table" tabIndex={0} role="group" aria-label={say('classes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('train')}</th>
            <th scope="col">{say('validation')}</th>
            <th scope="col">{say('test')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ name, train, validation, test }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="mono">{count(train)}</td>
              <td className="mono">{count(validation)}</td>
              <td className="mono">{count(test)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
