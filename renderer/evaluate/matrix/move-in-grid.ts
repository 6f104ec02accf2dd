const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads to in a square grid of so many rows; undefined for keys that do not move. */
export function moveInGrid(
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
): [number, number] | undefined {
  if (key === 'Home') return [row, 0];
  if (key === 'End') return [row, rows - 1];
  const step = steps[key];
  if (!step) return undefined;
  const within = (place: number): number => Math.min(rows - 1, Math.max(0, place));
  return [within(row + step[0]), within(column + step[1])];
}
