import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import type { ClassCounts } from './class-figures.js';
import { words } from './words.js';

const own = {
  classes: { en: 'Classes', zh: '类别' },
  labels: { en: 'Labels', zh: '标签' },
  label: { en: 'label', zh: '标签' },
  range: { en: '{low} to {high} %', zh: '{low} 至 {high} %' },
  support: { en: 'n', zh: 'n' },
  precisionHow: {
    en: '{tp} right ÷ {said} said to be {name} = {value} %',
    zh: '{tp} 个正确 ÷ {said} 个被判为 {name} = {value} %',
  },
  recallHow: {
    en: '{tp} found ÷ {real} that are {name} = {value} %',
    zh: '找到 {tp} 个 ÷ 实为 {name} 的 {real} 个 = {value} %',
  },
  f1How: {
    en: '2 × {tp} ÷ ({said} said + {real} real) = {value} %',
    zh: '2 × {tp} ÷（判为 {said} + 实为 {real}）= {value} %',
  },
  noneSaid: { en: 'Nothing was said to be {name}: 0 ÷ 0 counts as 0.', zh: '没有样本被判为 {name}：0 ÷ 0 记为 0。' },
} as const;

/** One class's scores, from 0 to 1, and what they are made of. */
export interface ClassRow {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly counts: ClassCounts;
}

/** Precision, recall and F1 of each class, and both as dots on one line. */
export function ClassTable({
  rows,
  marked,
  ofLabels = false,
}: {
  readonly rows: readonly ClassRow[];
  /** The class that something else on the screen is about. */
  readonly marked?: number | undefined;
  readonly ofLabels?: boolean;
}) {
  const say = useWords(words);
  const how = useWords(own);
  const low = Math.min(...rows.flatMap(({ precision, recall }) => [precision, recall]));
  const from = Math.max(0, Math.floor(low * 20 - 0.2) / 20);
  const title = how(ofLabels ? 'labels' : 'classes');
  return (
    <section className="card evaluate-card evaluate-classes" aria-label={title}>
      <header className="evaluate-card-head">
        <h2>{title}</h2>
        <span className="evaluate-space" />
        <span className="evaluate-legend">
          <i className="hollow" />
          {say('precision')}
        </span>
        <span className="evaluate-legend accent">
          <i />
          {say('recall')}
        </span>
        <span className="evaluate-note">{how('range', { low: (100 * from).toFixed(0), high: 100 })}</span>
      </header>
      <div className="evaluate-classes-scroll scrolling" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{ofLabels ? how('label') : say('class')}</th>
              <th scope="col" className="number">
                {say('precision')}
              </th>
              <th scope="col" className="number">
                {say('recall')}
              </th>
              <th scope="col" className="number">
                F1
              </th>
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <ClassLine key={i} row={row} from={from} marked={marked === i} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ClassLine({ row, from, marked }: { readonly row: ClassRow; readonly from: number; readonly marked: boolean }) {
  const how = useWords(own);
  const { name, precision, recall, f1, counts } = row;
  const { truePositives: tp, falsePositives, falseNegatives } = counts;
  const said = tp + falsePositives;
  const real = tp + falseNegatives;
  const text = (share: number): string => (100 * share).toFixed(2);
  const x = (share: number): number => 4 + ((share - from) / Math.max(1 - from, 1e-9)) * 88;
  return (
    <tr className={marked ? 'marked' : undefined}>
      <th scope="row" className="mono">
        {name}
      </th>
      <td className="number">
        <Explained
          how={() =>
            said === 0 ? how('noneSaid', { name }) : how('precisionHow', { tp, said, name, value: text(precision) })
          }
        >
          {text(precision)}
        </Explained>
      </td>
      <td className="number">
        <Explained how={() => how('recallHow', { tp, real, name, value: text(recall) })}>{text(recall)}</Explained>
      </td>
      <td className="number strong">
        <Explained how={() => how('f1How', { tp, said, real, value: text(f1) })}>{text(f1)}</Explained>
      </td>
      <td className="evaluate-dots">
        <svg width="96" height="12" aria-hidden>
          <path d="M0 6H96" stroke="var(--line)" />
          <path d={`M${x(precision)} 6H${x(recall)}`} stroke="var(--text-3)" strokeWidth="2" />
          <circle cx={x(precision)} cy="6" r="3" fill="var(--bg-raised)" stroke="var(--text-2)" strokeWidth="1.5" />
          <circle cx={x(recall)} cy="6" r="3" fill="var(--accent)" />
        </svg>
      </td>
    </tr>
  );
}
