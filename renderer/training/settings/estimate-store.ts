import { create } from 'zustand';
import type { Problem } from '../../../engine/base/index.js';
import { ProblemError } from '../../../engine/base/index.js';
import type { GraphDocument } from '../../../engine/document/index.js';
import { writeDocument } from '../../../engine/document/index.js';
import type { RunEstimate } from '../../../main/bridge/index.js';
import { bridge } from '../../bridge/bridge.js';

interface Estimates {
  /** The document that the estimate is of. */
  readonly of: GraphDocument | undefined;
  readonly estimate: RunEstimate | undefined;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
}

/** What the next run would take here, as last measured. */
export const useEstimate = create<Estimates>()(() => ({
  of: undefined,
  estimate: undefined,
  busy: false,
  problems: [],
}));

/** Measures a few steps of this document; a newer question breaks an older one off. */
export async function measure(document: GraphDocument): Promise<void> {
  useEstimate.setState({ of: document, busy: true, problems: [] });
  const isNewest = (): boolean => useEstimate.getState().of === document;
  try {
    const estimate = await bridge.call('runs.estimate', { graph: writeDocument(document) });
    if (isNewest()) useEstimate.setState({ estimate, busy: false });
  } catch (error) {
    if (!isNewest()) return;
    const problems = error instanceof ProblemError ? error.problems : [];
    useEstimate.setState({ busy: false, estimate: undefined, problems });
  }
}
