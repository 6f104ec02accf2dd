import { z } from 'zod';
import { done, fail } from '../../base/index.js';
import type { Method } from '../method.js';

const params = z.strictObject({ job: z.number().int(), action: z.enum(['pause', 'resume', 'step', 'stop']) });

export const control: Method<typeof params> = {
  id: 'control',
  params,
  run: ({ job, action }, { jobs }) => (jobs.control(job, action) ? done(null) : fail('job-unknown', { job })),
};
