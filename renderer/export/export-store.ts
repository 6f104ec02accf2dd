import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type { ExportedNetwork, ExportProgress, RunRecord } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { problemsOf } from '../bridge/problems-of.js';
import { project } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { tellDone, tellRefusal } from '../ui/notices.js';
import { exportWords } from './words.js';

export type Weights = 'best' | 'final';

/** What is to be exported, and what was. */
export interface Exporting {
  /** The run's folder; undefined: the drawing with the weights that training would start from. */
  readonly run: string | undefined;
  readonly weights: Weights;
  readonly record: RunRecord | undefined;
  readonly busy: boolean;
  /** What the host knows the export under way by, and how far it is. */
  readonly ticket: string | undefined;
  readonly progress: ExportProgress | undefined;
  readonly made: ExportedNetwork | undefined;
  /** Why the last export was refused. */
  readonly problems: readonly Problem[];
}

const nothing: Exporting = {
  run: undefined,
  weights: 'best',
  record: undefined,
  busy: false,
  ticket: undefined,
  progress: undefined,
  made: undefined,
  problems: [],
};

export const useExporting = create<Exporting>()(() => nothing);

/** Points of a run's curves, of which only the best epoch is shown here. */
const points = 10;

/** Chooses a run, or the drawing; shows what was exported of it before. */
export async function chooseRun(run: string | undefined, weights: Weights = useExporting.getState().weights) {
  useExporting.setState({ ...nothing, run, weights });
  if (run === undefined) return;
  const isStill = (): boolean => {
    const now = useExporting.getState();
    return now.run === run && now.weights === weights && !now.busy;
  };
  try {
    const [record, made] = await Promise.all([
      bridge.call('runs.read', { run, points }),
      bridge.call('exports.last', { run, weights }),
    ]);
    if (isStill()) useExporting.setState({ record, made: made ?? undefined });
  } catch (error) {
    if (isStill()) useExporting.setState({ problems: problemsOf(error) });
  }
}

bridge.on('exporting', ({ ticket, progress }) => {
  if (useExporting.getState().ticket === ticket) useExporting.setState({ progress });
});

/** Breaks off the export under way; the files of an earlier one stay. */
export async function stopExport(): Promise<void> {
  const { ticket } = useExporting.getState();
  if (ticket === undefined) return;
  await bridge.call('exports.stop', { ticket }).catch(tellRefusal);
}

/** Writes the file and proves it. */
export async function exportOnnx(): Promise<void> {
  const { run, weights, made: before } = useExporting.getState();
  const ticket = `${Date.now()}-${Math.random()}`;
  useExporting.setState({ busy: true, ticket, progress: undefined, problems: [], made: undefined });
  const end = (changes: Partial<Exporting>): void => {
    const isStill = useExporting.getState().ticket === ticket;
    if (isStill) useExporting.setState({ ...changes, busy: false, ticket: undefined, progress: undefined });
  };
  try {
    const made = await bridge.call(
      'exports.make',
      run === undefined
        ? { graph: writeDocument(project().history.document), to: 'onnx', ticket }
        : { run, weights, to: 'onnx', ticket },
    );
    end({ made });
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems.some(({ code }) => code === 'export-stopped')) {
      end({ problems });
      return;
    }
    end({ made: before });
    tellDone(wordsIn(exportWords, useView.getState().language)('cancelled'));
  }
}
