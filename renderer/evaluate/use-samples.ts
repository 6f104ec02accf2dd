import { useEffect, useState } from 'react';
import { bridge } from '../bridge/bridge.js';
import type { RunSample } from './run-inputs.js';
import { useEvaluate } from './evaluate-store.js';

/** Samples that were fetched, of one run with one choice of weights. */
const fetched = { key: '', samples: new Map<number, RunSample>() };
const mostKept = 2000;

/** These rows of the run's data as their source has them, with the network's answers; missing ones come later. */
export function useSamples(rows: readonly number[]): ReadonlyMap<number, RunSample> {
  const run = useEvaluate((state) => state.run);
  const weights = useEvaluate((state) => state.weights);
  const key = `${run} ${weights}`;
  const wanted = rows.join();
  const [, redraw] = useState(0);
  useEffect(() => {
    if (run === undefined || wanted === '') return undefined;
    let gone = false;
    if (fetched.key !== key || fetched.samples.size > mostKept) {
      fetched.key = key;
      fetched.samples = new Map();
    }
    const { samples } = fetched;
    const missing = wanted
      .split(',')
      .map(Number)
      .filter((row) => !samples.has(row));
    if (missing.length === 0) return undefined;
    void bridge
      .call('results.samples', { run, weights, rows: missing.slice(0, 256) })
      .then((answer) => {
        for (const sample of answer.samples) samples.set(sample.row, sample);
        if (!gone) redraw((n) => n + 1);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [key, run, weights, wanted]);
  return fetched.key === key ? fetched.samples : noSamples;
}

const noSamples: ReadonlyMap<number, RunSample> = new Map();
