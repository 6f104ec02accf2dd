import { z } from 'zod';
import { done, refused, valueOf } from '../../base/index.js';
import { lower, optimise, printProgram } from '../../compile/index.js';
import { makeStep, readSettings } from '../../train/index.js';
import { checkText, graphSchema } from '../graph.js';
import type { Method } from '../method.js';

const params = z.strictObject({ graph: graphSchema, step: z.boolean() });

export const program: Method<typeof params> = {
  id: 'program',
  params,
  run: ({ graph, step }) => {
    const checked = valueOf(checkText(graph));
    if (!checked.ok) return refused(...checked.problems.filter((p) => p.severity === 'error'));
    if (step) {
      const made = valueOf(makeStep(checked, valueOf(readSettings(checked.document.training))));
      return done({ text: printProgram(made.programs.step) });
    }
    const { draft, head } = valueOf(lower(checked, 'infer'));
    draft.outputs.set('prediction', head.prediction);
    return done({ text: printProgram(optimise(draft.finish())) });
  },
};
