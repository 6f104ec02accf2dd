import type { Page } from 'playwright-core';

/** Milliseconds between frames. */
export interface Frames {
  readonly median: number;
  readonly p95: number;
}

/** Counts frames in the page while something is done. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'frameTimes', times);
    const note = (time: number): void => {
      times.push(time);
      if (Reflect.get(window, 'frameTimes') === times) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await act();
  const times = await page.evaluate(() => {
    const noted = Reflect.get(window, 'frameTimes') as number[];
    Reflect.set(window, 'frameTimes', undefined);
    return noted;
  });
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  gaps.sort((a, b) => a - b);
  const at = (share: number): number => gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Moves the pressed mouse there and back again in small steps, as a hand does. */
export async function dragAbout(
  page: Page,
  from: { readonly x: number; readonly y: number },
  button: 'left' | 'middle' = 'left',
  seconds = 2,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  const end = performance.now() + 1000 * seconds;
  for (let i = 0; performance.now() < end; i++) {
    const angle = i / 12;
    await page.mouse.move(from.x + 160 * Math.sin(angle), from.y + 110 * Math.sin(2 * angle));
  }
  await page.mouse.up({ button });
}
