import type { Program } from '../../ops/index.js';
import { shareCommonSubexpressions } from './common-subexpressions.js';
import { removeDeadCode } from './dead-code.js';
import { foldConstants } from './fold-constants.js';
import { poolBeforeRelu } from './pool-before-relu.js';

/** A function from a Program to one that computes the same. */
export interface Pass {
  readonly id: string;
  readonly run: (program: Program) => Program;
}

/** Every pass, in the order in which `optimise` runs them; a test checks each against the unoptimised Program. */
export const passes: readonly Pass[] = [
  { id: 'fold-constants', run: foldConstants },
  { id: 'common-subexpressions', run: shareCommonSubexpressions },
  { id: 'pool-before-relu', run: poolBeforeRelu },
  { id: 'dead-code', run: removeDeadCode },
];

/** All passes, once each. */
export function optimise(program: Program): Program {
  return passes.reduce((p, pass) => pass.run(p), program);
}
