import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import type { Looked } from './evaluate-store.js';
import { useEvaluate } from './evaluate-store.js';
import { newestOnly } from './newest-only.js';

export type Activations = Answer<'results.activations'>;

interface Asked {
  readonly run: string;
  readonly weights: 'best' | 'final';
  readonly looked: Looked;
  readonly node: string;
}

/** What one layer makes of the sample that is looked at; the last known while a newer one is on its way. */
export function useActivations(node: string | undefined): Activations | undefined {
  const { run, weights, looked } = useEvaluate();
  const [known, setKnown] = useState<{ readonly asked: Asked; readonly activations: Activations }>();
  const ask = useMemo(
    () =>
      newestOnly(async (asked: Asked) => {
        const { node: id, looked: at, ...of } = asked;
        try {
          const activations = await bridge.call('results.activations', {
            of,
            sample: at.sample,
            nodes: [id],
            kernel: id,
          });
          setKnown({ asked, activations });
          useEvaluate.setState({ prediction: activations.prediction });
        } catch {
          setKnown(undefined);
        }
      }),
    [],
  );
  useEffect(() => {
    if (run !== undefined && looked && node !== undefined) ask({ run, weights, looked, node });
  }, [ask, run, weights, looked, node]);
  const fits = known?.asked.run === run && known?.asked.node === node && known?.asked.weights === weights;
  return fits && looked ? known?.activations : undefined;
}
