import { valueOf } from '../../base/index.js';
import { check } from '../../check/index.js';
import { differentiate, lower } from '../../compile/index.js';
import type { GraphDocument } from '../../document/index.js';
import { makeStep, readSettings } from '../../train/index.js';
import { median, timings } from './median.js';

/** Milliseconds of each stage of compiling a network. */
export interface CompileFigures {
  readonly template: string;
  readonly checkMs: number;
  readonly lowerMs: number;
  readonly differentiateMs: number;
  /** Step, evaluation and probe Programs with all passes. */
  readonly makeStepMs: number;
  /** Nodes of the finished Step. */
  readonly stepNodes: number;
}

/** Times the compiler on one graph; medians after warm-up. */
export function compileFigures(template: string, graph: GraphDocument): CompileFigures {
  const checked = check(graph);
  const settings = valueOf(readSettings(graph.training));
  const time = (work: () => void): number => median(timings(31, 10, work));
  const differentiateMs = (): number => {
    const { draft, head } = valueOf(lower(checked, 'train'));
    const seed = draft.b.op('broadcastTo', [draft.b.scalar(1)], { shape: head.logits.type.shape });
    const weights = [...draft.state.values()].map(({ value }) => value);
    const start = performance.now();
    differentiate(draft.b, [[head.logits, seed]], weights);
    return performance.now() - start;
  };
  const found: number[] = [];
  timings(31, 10, () => found.push(differentiateMs()));
  return {
    template,
    checkMs: time(() => check(graph)),
    lowerMs: time(() => lower(checked, 'train')),
    differentiateMs: median(found.slice(-31)),
    makeStepMs: time(() => makeStep(checked, settings)),
    stepNodes: valueOf(makeStep(checked, settings)).programs.step.nodes.length,
  };
}
