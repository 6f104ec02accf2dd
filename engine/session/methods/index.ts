import type { Method } from '../method.js';
import { activations } from './activations.js';
import { answers } from './answers.js';
import { check } from './check.js';
import { control } from './control.js';
import { dataPage } from './data-page.js';
import { dataPreview } from './data-preview.js';
import { dataSample } from './data-sample.js';
import { dataSources } from './data-sources.js';
import { curves } from './curves.js';
import { deleteRun } from './delete-run.js';
import { doctor } from './doctor.js';
import { estimate } from './estimate.js';
import { evaluate } from './evaluate.js';
import { examples } from './examples.js';
import { exportRun } from './export.js';
import { history } from './history.js';
import { inputs } from './inputs.js';
import { predict } from './predict.js';
import { reply } from './reply.js';
import { program } from './program.js';
import { resume } from './resume.js';
import { runs } from './runs.js';
import { samples } from './samples.js';
import { train } from './train.js';

/** Everything that a host can ask of the engine; a test compares this list with the folder. */
export const methods: readonly Method[] = [
  activations,
  answers,
  check,
  control,
  dataPage,
  dataPreview,
  dataSample,
  dataSources,
  curves,
  deleteRun,
  doctor,
  estimate,
  evaluate,
  examples,
  exportRun,
  history,
  inputs,
  predict,
  reply,
  program,
  resume,
  runs,
  samples,
  train,
].map((method) => method as Method);
