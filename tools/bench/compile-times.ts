import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { differentiate, lower } from '../../engine/compile/index.js';
import { makeStep, readSettings } from '../../engine/train/index.js';
import { findTemplate } from '../../templates/index.js';
import { median, timings } from './median.js';

/** Milliseconds of each stage of compiling a template. */
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

/** Times the compiler on one template; medians after warm-up. */
export function compileFigures(template: string): CompileFigures {
  const graph = findTemplate(template)?.graph();
  if (!graph) throw new Error(`no template ${template}`);
  const checked = check(graph);
  const settings = valueOf(readSettings(graph.training));
  const time = (work: () => void): number => median(timings(31, 10, work));
  const differentiateTimes = Array.from({ length: 41 }, () => {
    const { draft, head } = valueOf(lower(checked, 'train'));
    const seed = draft.b.op('broadcastTo', [draft.b.scalar(1)], { shape: head.logits.type.shape });
    const weights = [...draft.state.values()].map(({ value }) => value);
    const start = performance.now();
    differentiate(draft.b, [[head.logits, seed]], weights);
    return performance.now() - start;
  });
  return {
    template,
    checkMs: time(() => check(graph)),
    lowerMs: time(() => lower(checked, 'train')),
    differentiateMs: median(differentiateTimes.slice(10)),
    makeStepMs: time(() => makeStep(checked, settings)),
    stepNodes: valueOf(makeStep(checked, settings)).programs.step.nodes.length,
  };
}
