import { useEffect, useState } from 'react';
import type { GraphDocument } from '../../engine/document/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type { Answer } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { isSameNetwork } from '../evaluate/same-network.js';
import { documentOf } from '../project/document-of.js';
import { useProject } from '../state/project-store.js';
import { useNetworkVersion } from './network-version.js';

/** A real image of the training data on its way through the network, with the newest weights that it has. */
export interface FirstLook {
  readonly label: string;
  /** Whether a run of this very network gave the weights. */
  readonly trained: boolean;
  readonly activations: Answer<'results.activations'>;
}

/** Looks once: undefined until it is known, null where there is nothing to look at. */
export function useFirstLook(): FirstLook | null | undefined {
  const version = useNetworkVersion();
  const [look, setLook] = useState<{ readonly of: string; readonly look: FirstLook | null }>();
  useEffect(() => {
    const document = useProject.getState()?.history.document;
    if (!document) return undefined;
    let wanted = true;
    // Without data to look at the page shows the network alone; what is wrong is told where one trains.
    void lookAt(document)
      .catch(() => null)
      .then((seen) => wanted && setLook({ of: version, look: seen }));
    return () => {
      wanted = false;
    };
  }, [version]);
  return look?.of === version ? look.look : undefined;
}

async function lookAt(document: GraphDocument): Promise<FirstLook | null> {
  if (Object.keys(document.data).length === 0) return null;
  const graph = writeDocument(document);
  const page = { graph, part: 'train', from: 0, count: 1, form: 'original' } as const;
  const [sample] = (await bridge.call('data.page', page)).samples;
  if (!sample) return null;
  const { row, label } = sample;
  const trained = await trainedRun(document);
  const of = trained === undefined ? { graph, settings: {} } : { run: trained, weights: 'best' as const };
  const activations = await bridge.call('results.activations', { of, sample: { row } });
  return { label, trained: trained !== undefined, activations };
}

/** The newest run, where it has learnt and is of this network. */
async function trainedRun(document: GraphDocument): Promise<string | undefined> {
  const newest = (await bridge.call('runs.history', {})).find(({ epochsDone = 0 }) => epochsDone > 0);
  if (!newest) return undefined;
  const { graph } = await bridge.call('runs.read', { run: newest.folder, points: 10 });
  return isSameNetwork(documentOf(graph), document) ? newest.folder : undefined;
}
