import { z } from 'zod';
import { done } from '../../base/index.js';
import { listRuns } from '../../runs/index.js';
import type { Method } from '../method.js';
import { runLine } from '../run-line.js';

const params = z.strictObject({ directory: z.string() });

export const runs: Method<typeof params> = {
  id: 'runs',
  params,
  run: async ({ directory }) => {
    const list = await listRuns(directory);
    return list.ok ? done(list.value.map(runLine)) : list;
  },
};
