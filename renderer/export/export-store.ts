import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type { ExportedNetwork, RunRecord } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { project } from '../state/project-store.js';

export type Weights = 'best' | 'final';

/** What is to be exported, and what was. */
export interface Exporting {
  /** The run's folder; undefined: the drawing with the weights that training would start from. */
  readonly run: string | undefined;
  readonly weights: Weights;
  readonly record: RunRecord | undefined;
  readonly busy: boolean;
  readonly made: ExportedNetwork | undefined;
  /** Why the last export was refused. */
  readonly problems: readonly Problem[];
}

const nothing: Exporting = {
  run: undefined,
  weights: 'best',
  record: undefined,
  busy: false,
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

/** Writes the file and proves it. */
export async function exportOnnx(): Promise<void> {
  const { run, weights } = useExporting.getState();
  useExporting.setState({ busy: true, problems: [], made: undefined });
  const isStill = (): boolean => useExporting.getState().run === run && useExporting.getState().weights === weights;
  try {
    const made = await bridge.call(
      'exports.make',
      run === undefined
        ? { graph: writeDocument(project().history.document), to: 'onnx' }
        : { run, weights, to: 'onnx' },
    );
    if (isStill()) useExporting.setState({ made, busy: false });
  } catch (error) {
    if (isStill()) useExporting.setState({ problems: problemsOf(error), busy: false });
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  return error instanceof ProblemError ? error.problems : [problem('unexpected', { message: String(error) })];
}
