import { z } from 'zod';
import type { Problem } from '../base/index.js';

/** What a host asks of the engine: a method, its parameters, and a number that the answer repeats. */
export const requestSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  method: z.string().max(100),
  params: z.unknown(),
});

/** The engine's messages. Events of a request come before its answer. */
export type EngineMessage =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly ok: true;
      readonly value: unknown;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly kind: 'event'; readonly id: number; readonly event: unknown };
