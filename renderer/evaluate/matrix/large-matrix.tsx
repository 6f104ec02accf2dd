import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../text/words.js';
import type { MatrixFacts } from './cell-look.js';
import { cellLook } from './cell-look.js';
import type { Place } from './matrix-cell.js';
import { cellAt, MatrixCell } from './matrix-cell.js';
import { matrixWords } from './matrix-words.js';
import { nameSpace } from './name-space.js';

const cell = 26;

/** A matrix of many classes: it scrolls under its names, and only the cells that are seen are drawn. */
export function LargeMatrix({ facts }: { readonly facts: MatrixFacts }) {
  const say = useWords(matrixWords);
  const scroller = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<Place>([0, 0]);
  /** The cell that the keyboard is on its way to; it may have to be drawn first. */
  const wanted = useRef<Place>(undefined);
  const { names } = facts;
  const classes = names.length;
  const { width, upright = 20 } = nameSpace(names, cell);
  const shared = { count: classes, getScrollElement: () => scroller.current, estimateSize: () => cell, overscan: 4 };
  const rows = useVirtualizer({ ...shared, scrollPaddingStart: upright, paddingStart: upright });
  const columns = useVirtualizer({ ...shared, horizontal: true, scrollPaddingStart: width, paddingStart: width });
  useEffect(() => {
    if (wanted.current === undefined) return;
    const found = cellAt(scroller.current, wanted.current);
    if (found) wanted.current = undefined;
    found?.focus({ preventScroll: true });
  });
  const go = (to: Place): void => {
    setReached(to);
    wanted.current = to;
    rows.scrollToIndex(to[0]);
    columns.scrollToIndex(to[1]);
  };
  const shownColumns = columns.getVirtualItems();
  return (
    <div ref={scroller} className="confusion-large scrolling">
      <div
        role="grid"
        aria-label={say('matrix')}
        aria-rowcount={classes + 1}
        aria-colcount={classes + 1}
        style={{ position: 'relative', width: columns.getTotalSize(), height: rows.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className="confusion-large-head" style={{ height: upright }}>
          <span role="columnheader" aria-colindex={1} className="confusion-large-corner" style={{ width }}>
            {say('wanted')} ↓ {say('predicted')} →
          </span>
          {shownColumns.map(({ index, start }) => (
            <span
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className="confusion-name upright"
              style={{ position: 'absolute', top: 0, left: start, width: cell, height: upright }}
              title={names[index]}
            >
              {names[index]}
            </span>
          ))}
        </div>
        {rows.getVirtualItems().map(({ index: label, start }) => (
          <div
            key={label}
            role="row"
            aria-rowindex={label + 2}
            className="confusion-large-row"
            style={{ top: start, height: cell }}
          >
            <span
              role="rowheader"
              aria-colindex={1}
              className="confusion-name left confusion-large-name"
              style={{ width, lineHeight: `${cell}px` }}
              title={names[label]}
            >
              {names[label]}
            </span>
            {shownColumns.map(({ index: predicted, start: left }) => (
              <span
                key={predicted}
                role="gridcell"
                aria-colindex={predicted + 2}
                style={{ position: 'absolute', left, width: cell - 2, top: 0 }}
              >
                <MatrixCell
                  look={cellLook(facts, label, predicted, say)}
                  place={[label, predicted]}
                  reached={reached}
                  classes={classes}
                  onReach={setReached}
                  onGo={go}
                />
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
