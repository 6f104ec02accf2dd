import { useEffect, useState } from 'react';
import { writeDocument } from '../../engine/document/index.js';
import { bridge } from '../bridge/bridge.js';
import { useProject } from '../state/project-store.js';
import { executorTitle } from '../training/executor-title.js';
import { useNetworkVersion } from './network-version.js';

/** What a training of the open network would be. */
export interface TrainingFacts {
  readonly epochs: number;
  readonly images: number;
  /** By a probe of a few real steps on this computer. */
  readonly seconds: number;
  readonly executor: string;
}

/** Measured once for a network, when it may be; undefined until it is known. */
export function useTrainingFacts(may: boolean): TrainingFacts | undefined {
  const version = useNetworkVersion();
  const [known, setKnown] = useState<{ readonly of: string; readonly facts: TrainingFacts }>();
  useEffect(() => {
    let wanted = true;
    const document = useProject.getState()?.history.document;
    const epochs = document?.training['epochs'];
    if (!may || !document || typeof epochs !== 'number') return undefined;
    bridge.call('runs.estimate', { graph: writeDocument(document) }).then(
      ({ examples, secondsPerEpoch, executor }) => {
        if (!wanted) return;
        const images = examples.train + examples.validation;
        const facts = {
          epochs,
          images,
          seconds: epochs * secondsPerEpoch,
          executor: executorTitle(executor.split(' ')[0] ?? executor),
        };
        setKnown({ of: version, facts });
      },
      // What keeps it from training is told where one trains.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [version, may]);
  return known?.of === version ? known.facts : undefined;
}
