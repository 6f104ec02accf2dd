import { defineConfig } from 'vitest/config';

const journeys = 'test/journeys/**/*.test.ts';
const windows = ['test/browser/**/*.test.ts', 'test/electron/**/*.test.ts'];
const scores = 'test/scores/**/*.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [journeys, ...windows, scores],
          testTimeout: 30_000,
          // Files share a process and the modules that it has loaded: loading them anew takes longer than most tests.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Journeys start whole programs and train networks, and may take their time; vitest begins with them, since
        // it goes by the name, and the short files of the units fill what is left of the processors at the end.
        extends: true,
        test: {
          name: 'journeys',
          include: [journeys, ...windows],
          globalSetup: ['test/run-folder.ts', 'test/journeys/fresh-command-line.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Trains every template; only `npm run test:templates` asks for it.
        extends: true,
        test: { name: 'scores', include: [scores], testTimeout: 300_000, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
