import type { HostTensor } from '../base/index.js';
import type { HostTensors } from '../execute/index.js';
import type { EpochSums } from './trainer-state.js';
import type { Figures } from './training-events.js';

/** The number in a tensor of shape []. */
export function numberOf(tensor: HostTensor | undefined): number {
  return tensor?.data[0] ?? NaN;
}

/** The sums with one batch more: `lossSum` and the named outputs are sums over its examples. */
export function addBatch(
  sums: EpochSums,
  batch: { readonly samples: number; readonly lossSum: number; readonly outputs: HostTensors },
  metricIds: readonly string[],
): EpochSums {
  const metrics = metricIds.map((id) => [id, (sums.metrics[id] ?? 0) + numberOf(batch.outputs[id])]);
  return {
    samples: sums.samples + batch.samples,
    loss: sums.loss + batch.lossSum,
    metrics: Object.fromEntries(metrics) as Readonly<Record<string, number>>,
  };
}

/** Sums as means per example. */
export function meansOf({ samples, loss, metrics }: EpochSums): Figures {
  const means = Object.entries(metrics).map(([id, sum]) => [id, sum / samples]);
  return { loss: loss / samples, metrics: Object.fromEntries(means) as Readonly<Record<string, number>> };
}
