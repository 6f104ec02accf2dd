import { z } from 'zod';
import type { Outcome } from '../../base/index.js';
import { done, outcomeOf, refused, valueOf } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import { lower, passes, printProgram } from '../../compile/index.js';
import type { WrittenForms } from '../../execute/index.js';
import { explainForms } from '../../execute/index.js';
import type { Program } from '../../ops/index.js';
import { readSettings, stepProgram } from '../../train/index.js';
import { checkText, graphSchema } from '../graph.js';
import type { Method } from '../method.js';

const params = z.strictObject({ graph: graphSchema, step: z.boolean(), executor: z.enum(['onnxruntime']).optional() });

/** A pass and how many operations the Program had before and after it. */
export interface PassReport {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** The Program as text; with an executor what became of it on the way there, and how each operation is written. */
export interface ProgramReport extends Partial<WrittenForms> {
  readonly text: string;
  readonly passes?: readonly PassReport[];
}

export const program: Method<typeof params> = {
  id: 'program',
  params,
  run: async ({ graph, step, executor }) => {
    const checked = valueOf(checkText(graph));
    if (!checked.ok) return refused(...checked.problems.filter((p) => p.severity === 'error'));
    const lowered = lowerWhole(checked, step);
    if (!lowered.ok) return lowered;
    const reports: PassReport[] = [];
    const optimised = passes.reduce((before, { id, run }) => {
      const after = run(before);
      reports.push({ id, before: before.nodes.length, after: after.nodes.length });
      return after;
    }, lowered.value);
    const text = printProgram(optimised);
    if (executor === undefined) return done<ProgramReport>({ text });
    const written = await explainForms(optimised);
    return written.ok ? done<ProgramReport>({ text, passes: reports, ...written.value }) : written;
  },
};

/** The training step, or what the trained network will be: both as they are before any pass. */
function lowerWhole(checked: CheckedGraph, step: boolean): Outcome<Program> {
  return outcomeOf(() => {
    const lowered = valueOf(lower(checked, step ? 'train' : 'infer'));
    if (step) return stepProgram(lowered, valueOf(readSettings(checked.document.training)));
    lowered.draft.outputs.set('prediction', lowered.head.prediction);
    return lowered.draft.finish();
  });
}
