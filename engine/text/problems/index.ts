import type { Text } from '../text.js';
import { arrayProblems } from './arrays.js';
import { benchProblems } from './bench.js';
import { checkProblems } from './check.js';
import { commandLineProblems } from './command-line.js';
import { dataProblems } from './data.js';
import { documentProblems } from './document.js';
import { executeProblems } from './execute.js';
import { exportProblems } from './export.js';
import { filesProblems } from './files.js';
import { hostProblems } from './host.js';
import { imagesProblems } from './images.js';
import { layersProblems } from './layers.js';
import { programProblems } from './program.js';
import { runsProblems } from './runs.js';
import { sequenceLayersProblems } from './sequence-layers.js';
import { sessionProblems } from './session.js';
import { tableProblems } from './tables.js';
import { trainProblems } from './train.js';

/** The sentences of each area, one file each; a test finds codes that two areas share. */
export const problemAreas: readonly Readonly<Record<string, Text>>[] = [
  arrayProblems,
  benchProblems,
  checkProblems,
  commandLineProblems,
  dataProblems,
  documentProblems,
  executeProblems,
  exportProblems,
  filesProblems,
  hostProblems,
  imagesProblems,
  layersProblems,
  programProblems,
  runsProblems,
  sequenceLayersProblems,
  sessionProblems,
  tableProblems,
  trainProblems,
];

/** Every problem's sentence by its code; `{name}` is filled with the problem's value of that name. */
export const problemTexts: ReadonlyMap<string, Text> = new Map(problemAreas.flatMap((area) => Object.entries(area)));
