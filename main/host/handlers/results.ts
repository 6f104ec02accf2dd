import type {
  Activations,
  RunAnswers,
  RunEvaluation,
  RunInputs,
  RunSamples,
  ValuesPrediction,
} from '../../../engine/session/index.js';
import type { resultCalls } from '../../bridge/index.js';
import type { Handlers } from '../handlers.js';
import type { HostContext } from '../host-context.js';

export function resultHandlers({ places, engine }: HostContext): Handlers<typeof resultCalls> {
  const withRun = async <P extends { readonly run: string }>(asked: P): Promise<P> => ({
    ...asked,
    run: await places.allowed(asked.run),
  });
  return {
    'results.evaluate': async ({ run, weights, split }) =>
      engine.ask<RunEvaluation>('evaluate', { run: await places.allowed(run), weights, split }),
    'results.answers': async (asked) => engine.ask<RunAnswers>('answers', await withRun(asked)),
    'results.inputs': async (asked) => engine.ask<RunInputs>('inputs', await withRun(asked)),
    'results.samples': async (asked) => engine.ask<RunSamples>('samples', await withRun(asked)),
    'results.predict': async (asked) => engine.ask<ValuesPrediction>('reply', await withRun(asked)),
    'results.activations': async (asked) => {
      const of = 'run' in asked.of ? await withRun(asked.of) : asked.of;
      return engine.ask<Activations>('activations', { ...asked, of });
    },
  };
}
