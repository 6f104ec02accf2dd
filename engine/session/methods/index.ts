import type { Method } from '../method.js';
import { check } from './check.js';
import { control } from './control.js';
import { curves } from './curves.js';
import { doctor } from './doctor.js';
import { evaluate } from './evaluate.js';
import { examples } from './examples.js';
import { exportRun } from './export.js';
import { predict } from './predict.js';
import { program } from './program.js';
import { resume } from './resume.js';
import { runs } from './runs.js';
import { train } from './train.js';

/** Everything that a host can ask of the engine; a test compares this list with the folder. */
export const methods: readonly Method[] = [
  check,
  control,
  curves,
  doctor,
  evaluate,
  examples,
  exportRun,
  predict,
  program,
  resume,
  runs,
  train,
].map((method) => method as Method);
