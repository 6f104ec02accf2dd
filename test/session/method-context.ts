import { Jobs } from '../../engine/session/jobs.js';
import { KeptRuns } from '../../engine/session/kept-runs.js';
import type { MethodContext } from '../../engine/session/method.js';
import { bundledDirectory } from '../data/digits.js';

/** What a method of the engine is given, with nobody listening. */
export function methodContext(): MethodContext {
  return {
    home: { bundledDirectory, version: 'test' },
    jobs: new Jobs(),
    kept: new KeptRuns(),
    id: 1,
    emit: () => undefined,
  };
}
