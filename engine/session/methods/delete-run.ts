import { z } from 'zod';
import { deleteRun as removeRun } from '../../runs/index.js';
import type { Method } from '../method.js';

const params = z.strictObject({ run: z.string() });

export const deleteRun: Method<typeof params> = {
  id: 'deleteRun',
  params,
  run: ({ run }) => removeRun(run),
};
