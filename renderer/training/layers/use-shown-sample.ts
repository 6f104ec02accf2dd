import { useEffect, useRef } from 'react';
import type { CheckedGraph } from '../../../engine/check/index.js';
import { familyOf } from '../../network/family.js';
import { valueCount } from '../../network/node-facts.js';
import { useRuns } from '../run-store.js';
import type { ShownSample } from './sample-store.js';
import { lookAt, useSample } from './sample-store.js';

/** More would only be scrolled past. */
const mostLayers = 16;
/** Of the data, in numbers: it is read once more for this, beside the run that trains on it. */
const mostNumbers = 20_000_000;
/** Looking takes at most this share of the time of a run under way. */
const mostShare = 0.03;
const againAfterMs = 1500;

/** What the shown run makes of an example: asked again when its best weights changed, and not too often. */
export function useShownSample(checked: CheckedGraph | undefined): ShownSample | undefined {
  const run = useRuns(({ selected, record }) => (record?.line.folder === selected ? selected : undefined));
  const best = useRuns(({ charts }) => charts?.best?.epoch);
  const isLive = useRuns(({ live, selected }) => live !== undefined && live.run === selected);
  const examples = useRuns(({ record }) => exampleCount(record?.examples));
  const row = useSample((state) => state.row);
  const shown = useSample((state) => state.shown);
  const mayAskAt = useRef(0);
  const nodes = checked ? mappedNodes(checked).join(' ') : '';
  const fits = checked !== undefined && examples * inputSize(checked) <= mostNumbers;
  useEffect(() => {
    if (run === undefined || best === undefined || !fits) return undefined;
    let timer: number | undefined;
    const ask = async (): Promise<void> => {
      const begun = performance.now();
      const known = await lookAt(run, row, nodes === '' ? [] : nodes.split(' '));
      const end = performance.now();
      mayAskAt.current = end + (isLive ? (end - begun) * (1 / mostShare - 1) : 0);
      // The first weights are told of a moment before they are on the disk.
      if (!known && isLive && timer !== undefined) timer = window.setTimeout(() => void ask(), againAfterMs);
    };
    const known = useSample.getState().shown;
    // Another run or another example is wanted at once.
    const isOther = known?.run !== run || known.row !== row;
    timer = window.setTimeout(() => void ask(), isOther ? 0 : Math.max(0, mayAskAt.current - performance.now()));
    return () => {
      window.clearTimeout(timer);
      timer = undefined;
    };
  }, [run, row, best, isLive, nodes, fits]);
  return shown?.run === run ? shown : undefined;
}

/** Pooling layers: what they give is small and still looks like the image. */
function mappedNodes({ document, order }: CheckedGraph): string[] {
  const isPool = (id: string): boolean => {
    const node = document.nodes.get(id);
    return node !== undefined && familyOf(node) === 'pool';
  };
  return order.filter(isPool).slice(0, mostLayers);
}

/** Numbers in one example, as the network takes it. */
function inputSize({ nodes }: CheckedGraph): number {
  for (const { layer, outputs } of nodes.values()) {
    const [signal] = outputs;
    if (layer?.inputs.length === 0 && signal) return valueCount(signal);
  }
  return Infinity;
}

function exampleCount(examples: { train: number; validation: number; test: number } | undefined): number {
  return examples ? examples.train + examples.validation + examples.test : 0;
}
