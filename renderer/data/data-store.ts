import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import type { DataPreview } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { problemsOf } from '../bridge/problems-of.js';

export type PartName = 'train' | 'validation' | 'test';

/** What the Data screen shows. */
export interface DataState {
  /** Whether a look is under way; what was shown before stays until it is there. */
  readonly reading: boolean;
  /** How many images are read meanwhile. */
  readonly read: { readonly read: number; readonly total: number } | undefined;
  /** The last look, and the text of the graph that it was taken for. */
  readonly shown: { readonly graph: string; readonly preview: DataPreview } | undefined;
  /** Why there is nothing to look at. */
  readonly refused: readonly Problem[] | undefined;
  readonly part: PartName;
  readonly form: 'original' | 'taken';
  /** The example that is followed through the recipe. */
  readonly row: number | undefined;
  /** The step of the recipe whose figures are shown; 0: what the source gives. */
  readonly stage: number;
  readonly choosing: boolean;
  /** How many files are brought to the host, while there are any under way. */
  readonly bringing: { readonly done: number; readonly total: number; cancel(): void } | undefined;
}

export const useData = create<DataState>()(() => ({
  reading: false,
  read: undefined,
  shown: undefined,
  refused: undefined,
  part: 'train',
  form: 'original',
  row: undefined,
  stage: 1,
  choosing: false,
  bringing: undefined,
}));

let turn = 0;

bridge.on('dataRead', (read) => {
  if (useData.getState().reading) useData.setState({ read });
});

/** Looks at the data of a graph; a look that is overtaken by another shows nothing. */
export async function lookAtData(graph: string): Promise<void> {
  const mine = ++turn;
  useData.setState({ reading: true, read: undefined });
  try {
    const preview = await bridge.call('data.preview', { graph });
    if (mine !== turn) return;
    const other = useData.getState().shown?.preview.source !== preview.source;
    useData.setState({ shown: { graph, preview }, refused: undefined, ...(other ? { row: undefined, stage: 1 } : {}) });
  } catch (error) {
    if (mine !== turn) return;
    const refused = problemsOf(error);
    useData.setState({ shown: undefined, refused });
  } finally {
    if (mine === turn) useData.setState({ reading: false, read: undefined });
  }
}

/** Forgets the last look, as when a graph names no data. */
export function lookAtNothing(): void {
  turn++;
  useData.setState({ reading: false, read: undefined, shown: undefined, refused: undefined });
}
