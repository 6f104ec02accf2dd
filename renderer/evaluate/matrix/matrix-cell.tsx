import { openCell, useEvaluate } from '../evaluate-store.js';
import type { CellLook } from './cell-look.js';
import { moveInGrid } from './move-in-grid.js';

/** Row and column of a cell. */
export type Place = readonly [label: number, predicted: number];

/** A cell that opens its samples. One of the grid is in the tab order; arrow keys lead from it to the others. */
export function MatrixCell({
  look: { text, name, className, style },
  place,
  reached,
  classes,
  onReach,
  onGo,
}: {
  readonly look: CellLook;
  readonly place: Place;
  /** The cell that is in the tab order. */
  readonly reached: Place;
  readonly classes: number;
  /** It was pressed. */
  onReach(place: Place): void;
  /** The keyboard leads to another cell. */
  onGo(place: Place): void;
}) {
  const [label, predicted] = place;
  const isOpen = useEvaluate(({ cell }) => cell?.label === label && cell.predicted === predicted);
  return (
    <button
      type="button"
      className={isOpen ? `${className} open` : className}
      style={style}
      aria-label={name}
      title={name}
      aria-pressed={isOpen}
      data-cell={place.join(' ')}
      tabIndex={reached[0] === label && reached[1] === predicted ? 0 : -1}
      onKeyDown={(event) => {
        const to = moveInGrid(event.key, place, classes);
        if (!to) return;
        event.preventDefault();
        onGo(to);
      }}
      onClick={() => {
        onReach(place);
        openCell(isOpen ? undefined : { label, predicted });
      }}
    >
      {text ?? <i />}
    </button>
  );
}

/** The cell at a place, where it is drawn. */
export function cellAt(grid: HTMLElement | null, place: Place): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-cell="${place.join(' ')}"]`) ?? null;
}
