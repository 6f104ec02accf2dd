import { short, significant } from '../../ui/format.js';

/** How a chart's values lie along its height. */
export type Scale = 'linear' | 'log';

/** An axis: its ends and where it says a number. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly scale: Scale;
}

/** The next 1, 2 or 5 times a power of ten that is not below. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((n) => n * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Epochs from 0: whole numbers, about eight of them. */
export function epochAxis(last: number): Axis {
  const end = Math.max(1, Math.ceil(last));
  const step = Math.max(1, niceStep(end / 8));
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
  return { domain: [0, end], ticks, scale: 'linear' };
}

/** Round ends around these values. */
export function linearAxis(low: number, high: number): Axis {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const step = niceStep(span / 5);
  const start = Math.floor(low / step + 1e-9) * step;
  const steps = Math.max(1, Math.ceil((high - start) / step - 1e-9));
  const ticks = Array.from({ length: steps + 1 }, (_, i) => Number((start + i * step).toPrecision(12)));
  return { domain: [ticks[0] as number, ticks.at(-1) as number], ticks, scale: 'linear' };
}

/** Ends at 1 or 3 times powers of ten; of less than a decade at 1, 2 or 5 times. Values that are not above 0 have no place on it. */
export function logAxis(low: number, high: number): Axis {
  const heads = high < 10 * low ? [1, 2, 5] : [1, 3];
  const ticks = [logFloor(low, heads)];
  while ((ticks.at(-1) as number) < high * (1 - 1e-9)) ticks.push(nextOfLog(ticks.at(-1) as number, heads));
  if (ticks.length === 1) ticks.push(nextOfLog(ticks[0] as number, heads));
  const thinned = ticks.length > 8 ? ticks.filter((tick) => isPowerOfTen(tick)) : ticks;
  return { domain: [ticks[0] as number, ticks.at(-1) as number], ticks: thinned, scale: 'log' };
}

function logFloor(value: number, heads: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const head = heads.filter((n) => n * power <= value * (1 + 1e-9)).at(-1) ?? 1;
  return Number((head * power).toPrecision(6));
}

function nextOfLog(tick: number, heads: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(tick) + 1e-9);
  const head = [...heads, 10].find((n) => n * power > tick * (1 + 1e-6)) ?? 10;
  return Number((head * power).toPrecision(6));
}

function isPowerOfTen(tick: number): boolean {
  const exponent = Math.log10(tick);
  return Math.abs(exponent - Math.round(exponent)) < 1e-6;
}

/** The share of the axis at which a value lies; beyond the ends where it is outside. */
export function placeOn({ domain: [low, high], scale }: Axis, value: number): number {
  if (scale === 'linear') return (value - low) / (high - low);
  return Math.log(Math.max(value, Number.MIN_VALUE) / low) / Math.log(high / low);
}

/** A tick as it is written: shares as percent. */
export function tickText(value: number, kind: 'share' | 'number'): string {
  if (kind === 'share') return `${Number((100 * value).toPrecision(6))} %`;
  return Math.abs(value) >= 1000 ? short(value) : significant(value, 3);
}
