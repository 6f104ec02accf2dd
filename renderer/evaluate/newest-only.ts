/**
 * Work that is asked for faster than it is done, as while a pen moves: one at a time, and of what is asked meanwhile only
 * the newest.
 */
export function newestOnly<T>(work: (value: T) => Promise<void>): (value: T) => void {
  let running = false;
  let waiting: { readonly value: T } | undefined;
  const go = async (value: T): Promise<void> => {
    running = true;
    try {
      await work(value);
    } finally {
      running = false;
      const next = waiting;
      waiting = undefined;
      if (next) void go(next.value);
    }
  };
  return (value) => {
    if (running) waiting = { value };
    else void go(value);
  };
}
