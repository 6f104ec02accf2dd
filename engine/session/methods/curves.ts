import { z } from 'zod';
import type { Method } from '../method.js';
import { readCurves } from '../run-curves.js';

const params = z.strictObject({ run: z.string(), points: z.number().int().min(10).max(5000) });

export const curves: Method<typeof params> = {
  id: 'curves',
  params,
  run: ({ run, points }) => readCurves(run, points),
};
