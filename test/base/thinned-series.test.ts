import { expect, test } from 'vitest';
import { ThinnedSeries } from '../../engine/base/index.js';

test('a short curve stays as it is', () => {
  const series = new ThinnedSeries(21);
  for (let i = 0; i < 10; i++) series.append(i, i * i);
  expect(series.extremes()).toEqual(series.means());
  expect(series.extremes().y).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
});

test('a long curve keeps at most so many points, every spike among them, and its mean', () => {
  const series = new ThinnedSeries(100);
  const values = Array.from({ length: 100_000 }, (_, i) =>
    i === 77_777 ? 50 : i === 12_345 ? -50 : Math.sin(i / 9000),
  );
  values.forEach((y, x) => series.append(x, y));
  const { x, y } = series.extremes();
  expect([x.length <= 100, y.includes(50), y.includes(-50)]).toEqual([true, true, true]);
  expect(x).toEqual([...x].sort((a, b) => a - b));
  expect([x.at(-1), y.at(-1)]).toEqual([99_999, values.at(-1)]);
  expect([x[y.indexOf(50)], x[y.indexOf(-50)]]).toEqual([77_777, 12_345]);
  const means = series.means();
  expect(means.x.length).toBeLessThanOrEqual(50);
  expect(Math.max(...means.y)).toBeLessThan(2);
});
