import { create } from 'zustand';
import type { Answer } from '../../../main/bridge/index.js';
import { bridge } from '../../bridge/bridge.js';

/** What the best weights of a run make of one example of its data. */
export interface ShownSample {
  readonly run: string;
  readonly row: number;
  readonly inputs: Answer<'results.inputs'>;
  readonly sample: Answer<'results.samples'>['samples'][number];
  /** Of some layers, a few small maps. */
  readonly maps: Answer<'results.activations'>['nodes'];
}

interface Samples {
  /** The example that people look at, in every run. */
  readonly row: number;
  readonly shown: ShownSample | undefined;
}

export const useSample = create<Samples>()(() => ({ row: 0, shown: undefined }));

const weights = 'best';
/** So many maps of a layer, as small as they are drawn. */
const limits = { channels: 12, side: 28 } as const;

/** Looks at another example. Neighbours are often of one kind, so it is a step that meets every row of most data sets. */
export function anotherSample(examples: number): void {
  if (examples > 0) useSample.setState(({ row }) => ({ row: (row + 37) % examples }));
}

/** Asks the engine about an example; false where the run has no weights yet, or its data is not there any more. */
export async function lookAt(run: string, row: number, nodes: readonly string[]): Promise<boolean> {
  try {
    const before = useSample.getState().shown;
    const inputs = before?.run === run ? before.inputs : await bridge.call('results.inputs', { run, weights });
    const { samples } = await bridge.call('results.samples', { run, weights, rows: [row] });
    const [sample] = samples;
    if (!sample) return false;
    const maps = nodes.length === 0 ? {} : await mapsOf(run, row, nodes);
    useSample.setState({ shown: { run, row, inputs, sample, maps } });
    return true;
  } catch {
    // The figures beside the layers are there without it.
    return false;
  }
}

async function mapsOf(run: string, row: number, nodes: readonly string[]): Promise<ShownSample['maps']> {
  const { nodes: maps } = await bridge.call('results.activations', {
    of: { run, weights },
    sample: { row },
    nodes: [...nodes],
    limits,
  });
  return maps;
}
