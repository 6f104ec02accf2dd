import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { significant } from '../ui/format.js';
import { useData } from './data-store.js';
import type { SampleView } from './use-samples.js';
import { useSamples } from './use-samples.js';
import { dataWords } from './words.js';

const rowHeight = 28;
const mostColumns = 64;

/** Examples as rows of values; as many are drawn as can be seen. */
export function RowGrid({
  view,
  total,
  preview,
  onRange,
}: {
  readonly view: SampleView;
  readonly total: number;
  readonly preview: DataPreview;
  onRange(first: number, last: number): void;
}) {
  const say = useWords(dataWords);
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useData((data) => data.row);
  const names = columnNames(preview, view.form);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const sampleAt = useSamples(view, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const seen = virtual.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => onRange(seen.startIndex, seen.endIndex));
  const [before, after] = [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)];
  return (
    <div className="scrolling row-grid" ref={scroller} tabIndex={0} role="group" aria-label={say('rowsGrid')}>
      <table aria-rowcount={total + 1}>
        <thead>
          <tr>
            <th scope="col" className="row-number">
              #
            </th>
            <th scope="col" className="row-target">
              {preview.target ?? say('target')}
            </th>
            {names.map((name, i) => (
              <th scope="col" key={i} title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => {
            const sample = sampleAt(index);
            return (
              <tr
                key={index}
                aria-rowindex={index + 2}
                data-selected={(sample !== undefined && sample.row === selected) || undefined}
                onClick={() => sample && useData.setState({ row: sample.row })}
              >
                <th scope="row" className="row-number">
                  <button type="button" aria-label={say('row', { number: (sample?.row ?? index) + 1 })}>
                    {(sample?.row ?? index) + 1}
                  </button>
                </th>
                <td className="row-target">{sample?.label}</td>
                {names.map((_, i) => (
                  <Cell key={i} value={sample?.values?.[i]} missing={say('missingCell')} />
                ))}
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ value, missing }: { readonly value: number | string | null | undefined; readonly missing: string }) {
  if (value === undefined) return <td />;
  if (value === null) return <td className="row-missing">{missing}</td>;
  return (
    <td className={typeof value === 'number' ? 'mono' : ''}>
      {typeof value === 'number' ? significant(value, 5) : value}
    </td>
  );
}

function columnNames({ columns, stages, sizes }: DataPreview, form: 'original' | 'taken'): string[] {
  if (columns && form === 'original') return columns.map(({ name }) => name);
  const taken = form === 'taken' ? (stages.at(-1)?.sizes ?? sizes) : sizes;
  const width = taken.reduce((n, size) => n * size, 1);
  if (columns) {
    const names = columns.flatMap((column) =>
      column.kind === 'category' ? column.categories.map((text) => `${column.name} = ${text}`) : [column.name],
    );
    if (names.length === width) return names.slice(0, mostColumns);
  }
  return Array.from({ length: Math.min(width, mostColumns) }, (_, i) => String(i + 1));
}
