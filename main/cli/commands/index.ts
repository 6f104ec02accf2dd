import type { Command } from '../command.js';
import { bench } from './bench.js';
import { check } from './check.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { evaluate } from './evaluate.js';
import { exportRun } from './export.js';
import { layers } from './layers.js';
import { newProject } from './new.js';
import { ops } from './ops.js';
import { predict } from './predict.js';
import { program } from './program.js';
import { resume } from './resume.js';
import { runs } from './runs.js';
import { serve } from './serve.js';
import { start } from './start.js';
import { templates } from './templates.js';
import { train } from './train.js';

/** Every command in the order of the help; a test compares this list with the folder. */
export const commands: readonly Command[] = [
  start,
  serve,
  demo,
  templates,
  layers,
  ops,
  newProject,
  check,
  program,
  train,
  resume,
  runs,
  evaluate,
  exportRun,
  predict,
  doctor,
  bench,
];
