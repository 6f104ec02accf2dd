/** Something that is done at most once in so many milliseconds, the first time at once and the last time never left out. */
export interface Spaced {
  (): void;
  /** Forgets what is still to be done. */
  cancel(): void;
}

export function atMostEvery(gapMs: number, work: () => void): Spaced {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    timer = undefined;
    last = performance.now();
    work();
  };
  const spaced = (): void => {
    if (timer !== undefined) return;
    const wait = last + gapMs - performance.now();
    if (wait <= 0) now();
    else timer = setTimeout(now, wait);
  };
  return Object.assign(spaced, {
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  });
}
