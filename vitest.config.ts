import { defineConfig } from 'vitest/config';

const journeys = 'test/journeys/**/*.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [journeys],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Journeys start whole programs and train networks, so that they run one after the other, when the rest is done.
        test: {
          name: 'journeys',
          include: [journeys],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
