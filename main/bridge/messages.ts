import { z } from 'zod';
import type { Problem } from '../../engine/base/index.js';

/** What a window sends: a call with a number that the answer repeats. */
export const callMessage = z.strictObject({
  id: z.number().int().nonnegative(),
  call: z.string().max(100),
  params: z.unknown(),
});

export type CallMessage = z.infer<typeof callMessage>;

/** What the host sends. */
export type HostMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown; readonly problems: readonly Problem[] }
  | { readonly kind: 'refusal'; readonly id: number; readonly problems: readonly Problem[] }
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown };
