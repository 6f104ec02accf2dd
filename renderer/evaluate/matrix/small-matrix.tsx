import type { CSSProperties } from 'react';
import { useRef, useState } from 'react';
import { useWords } from '../../text/words.js';
import { count } from '../../ui/format.js';
import type { MatrixFacts } from './cell-look.js';
import { cellLook } from './cell-look.js';
import type { Place } from './matrix-cell.js';
import { cellAt, MatrixCell } from './matrix-cell.js';
import { matrixWords } from './matrix-words.js';
import { nameSpace } from './name-space.js';

/** The whole matrix at once, in cells as large as the window has room for. */
export function SmallMatrix({ facts, still }: { readonly facts: MatrixFacts; readonly still: boolean }) {
  const say = useWords(matrixWords);
  const grid = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<Place>([0, 0]);
  const { names, confusion, totals } = facts;
  const classes = names.length;
  const size = sizeOf(classes);
  const { width, upright } = nameSpace(names, size);
  const columns = `${width}px repeat(${classes}, var(--cell)) ${still ? 64 : 44}px`;
  return (
    <div className={`confusion-scroll cells-${size}`} style={{ '--names': `${width}px` } as CSSProperties}>
      <div
        className="confusion-axis"
        style={{ width: `calc(${width}px + ${classes} * (var(--cell) + 2px))` }}
        aria-hidden
      >
        {say('predicted')}
      </div>
      <div
        ref={grid}
        className="confusion-grid"
        role="grid"
        aria-label={say('matrix')}
        style={{ gridTemplateColumns: columns }}
      >
        <div role="row" className="confusion-row">
          <span role="columnheader" className="screen-reader">
            {say('wanted')}
          </span>
          <span aria-hidden />
          {names.map((name, i) => (
            <span
              key={i}
              role="columnheader"
              className={upright === undefined ? 'confusion-name' : 'confusion-name upright'}
              style={{ height: upright }}
              title={name}
            >
              {name}
            </span>
          ))}
          <span role="columnheader" className="confusion-name right">
            {say('total')}
          </span>
        </div>
        {confusion.map((row, label) => (
          <div key={label} role="row" className="confusion-row">
            <span role="rowheader" className="confusion-name left" title={names[label]}>
              {names[label]}
            </span>
            {row.map((_, predicted) => {
              const look = cellLook(facts, label, predicted, say);
              return (
                <span key={predicted} role="gridcell">
                  {still ? (
                    <span className={look.className} style={look.style} title={look.name}>
                      {look.text ?? <i />}
                    </span>
                  ) : (
                    <MatrixCell
                      look={look}
                      place={[label, predicted]}
                      reached={reached}
                      classes={classes}
                      onReach={setReached}
                      onGo={(to) => {
                        setReached(to);
                        cellAt(grid.current, to)?.focus();
                      }}
                    />
                  )}
                </span>
              );
            })}
            <span role="gridcell" className="confusion-name right">
              {count(totals[label] ?? 0)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The least size of a cell; the style sheet lets it grow with the window. */
function sizeOf(classes: number): 64 | 37 | 30 | 24 {
  return classes <= 4 ? 64 : classes <= 10 ? 37 : classes <= 16 ? 30 : 24;
}
