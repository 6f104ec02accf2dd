import type { z } from 'zod';

/** One thing that a window can ask of its host: `params` is checked by the host, `R` is what it answers. */
export interface CallSpec<P extends z.ZodType = z.ZodType, R = unknown> {
  readonly params: P;
  /** Never there at run time: it carries the answer's type. */
  readonly answer?: R;
}

/** Defines a call: `call<Answer>()(params)`. */
export function call<R>() {
  return <P extends z.ZodType>(params: P): CallSpec<P, R> => ({ params });
}

/** What a call takes. */
export type ParamsOfCall<C> = C extends CallSpec<infer P> ? z.input<P> : never;
/** What a call answers. */
export type AnswerOfCall<C> = C extends CallSpec<z.ZodType, infer R> ? R : never;
