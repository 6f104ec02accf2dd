import { useEffect, useState } from 'react';
import { writeDocument } from '../../engine/document/index.js';
import type { Answer } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { useProject } from '../state/project-store.js';
import { useNetworkVersion } from './network-version.js';

/** A real image of the training data on its way through the network, with the weights that training would start from. */
export interface FirstLook {
  readonly label: string;
  readonly activations: Answer<'results.activations'>;
}

/** Looks once; undefined until it is known, and for networks without data. */
export function useFirstLook(): FirstLook | undefined {
  const version = useNetworkVersion();
  const [look, setLook] = useState<{ readonly of: string; readonly look: FirstLook }>();
  useEffect(() => {
    const document = useProject.getState()?.history.document;
    if (!document || Object.keys(document.data).length === 0) return undefined;
    let wanted = true;
    const graph = writeDocument(document);
    const run = async (): Promise<void> => {
      const page = { graph, part: 'train', from: 0, count: 1, form: 'original' } as const;
      const [sample] = (await bridge.call('data.page', page)).samples;
      if (!sample) return;
      const { row, label } = sample;
      const of = { graph, settings: {} };
      const activations = await bridge.call('results.activations', { of, sample: { row } });
      if (wanted) setLook({ of: version, look: { label, activations } });
    };
    // Without data to look at the page shows the network alone; what is wrong is told where one trains.
    run().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [version]);
  return look?.of === version ? look.look : undefined;
}
