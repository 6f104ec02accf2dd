import * as os from 'node:os';

/** How many threads can run at once here; Node before 18.14, as in old Electron, only tells the processors. */
export function processorCount(): number {
  const { availableParallelism } = os as Partial<typeof os>;
  return availableParallelism?.() ?? os.cpus().length;
}
