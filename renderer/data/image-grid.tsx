import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../text/words.js';
import { useData } from './data-store.js';
import { SamplePicture } from './sample-picture.js';
import type { SampleView } from './use-samples.js';
import { useSamples } from './use-samples.js';
import { dataWords } from './words.js';

const cellWidth = 84;
const cellHeight = 85;
const side = 58;

/** Examples as pictures; as many are drawn as can be seen. Arrow keys walk over them. */
export function ImageGrid({
  view,
  total,
  ink,
  onRange,
}: {
  readonly view: SampleView;
  readonly total: number;
  readonly ink: boolean;
  onRange(first: number, last: number): void;
}) {
  const say = useWords(dataWords);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller);
  const rows = Math.ceil(total / columns);
  const selected = useData((data) => data.row);
  const [focus, setFocus] = useState(0);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => cellHeight,
    overscan: 2,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [(items[0]?.index ?? 0) * columns, ((items.at(-1)?.index ?? 0) + 1) * columns - 1];
  const sampleAt = useSamples(view, first, Math.min(last, total - 1));
  const seen = virtual.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => onRange(seen.startIndex * columns, (seen.endIndex + 1) * columns - 1));
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const next = step === undefined ? undefined : focus + step;
    if (next === undefined || next < 0 || next >= total) return;
    event.preventDefault();
    setFocus(next);
    virtual.scrollToIndex(Math.floor(next / columns));
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  };
  return (
    <div className="scrolling image-grid" ref={scroller}>
      <div
        role="grid"
        aria-label={say('imagesGrid')}
        aria-rowcount={rows}
        aria-colcount={columns}
        style={{ height: virtual.getTotalSize(), position: 'relative' }}
        onKeyDown={move}
      >
        {items.map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 1}
            className="image-row"
            style={{ transform: `translateY(${start}px)`, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
          >
            {Array.from({ length: Math.min(columns, total - index * columns) }, (_, column) => {
              const place = index * columns + column;
              const sample = sampleAt(place);
              const number = (sample?.row ?? place) + 1;
              const label = sample?.label ?? '';
              return (
                <div role="gridcell" key={place} className="image-cell">
                  <button
                    type="button"
                    data-index={place}
                    tabIndex={place === focus ? 0 : -1}
                    aria-label={label === '' ? say('imageNoLabel', { number }) : say('image', { number, label })}
                    aria-pressed={sample !== undefined && sample.row === selected}
                    title={sample?.file ?? label}
                    onFocus={() => setFocus(place)}
                    onClick={() => sample && useData.setState({ row: sample.row })}
                  >
                    <span className="image-frame">
                      {sample?.picture && <SamplePicture picture={sample.picture} side={side} ink={ink} />}
                    </span>
                    <span className="image-label">{label}</span>
                  </button>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function useColumns(scroller: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(6);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setColumns(Math.max(2, Math.floor((element.clientWidth - 16) / cellWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return columns;
}
