import type { z } from 'zod';
import type { AnswerOfCall, CallSpec } from '../bridge/index.js';

/** One function per call of an area: takes checked parameters; a thrown `ProblemError` is the refusal. */
export type Handlers<C extends Readonly<Record<string, CallSpec>>> = {
  readonly [N in keyof C]: (params: z.output<C[N]['params']>) => Promise<AnswerOfCall<C[N]>> | AnswerOfCall<C[N]>;
};
