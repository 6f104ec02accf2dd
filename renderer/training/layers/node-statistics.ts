import type { LayerSample, LayerStatistics } from '../../../main/bridge/index.js';

/** What the cards of the spine are coloured by. */
export type TrainLens = 'gradients' | 'activations' | 'weights';

/** How a layer does, in one word. */
export type Health = 'small' | 'healthy' | 'large';

/** Updates of healthy layers, relative to their weights. */
export const healthyUpdates = { low: 1e-4, high: 1e-2 } as const;
/** From this share on of units that give nothing, a layer says so. */
const manyDead = 0.4;
const fading = 1e-3;
const exploding = 1e3;

/** A node's statistics in one sample; a block's are those of its layers together. */
export function nodeStatistics(
  { layers }: LayerSample,
  node: string,
  inside: readonly string[] | undefined,
): LayerStatistics | undefined {
  if (!inside) return layers.find((layer) => layer.node === node);
  const own = layers.filter((layer) => inside.includes(layer.node));
  const last = own.at(-1);
  if (!last) return undefined;
  const norm = (of: (layer: LayerStatistics) => number | undefined): number =>
    Math.sqrt(own.reduce((sum, layer) => sum + (of(layer) ?? 0) ** 2, 0));
  const weightNorm = norm((layer) => layer.weightNorm);
  const { activationMean, activationDeviation } = last;
  const trains = own.some((layer) => layer.weightNorm !== undefined);
  return {
    node,
    ...(activationMean === undefined ? {} : { activationMean }),
    ...(activationDeviation === undefined ? {} : { activationDeviation }),
    deadShare: Math.max(...own.map((layer) => layer.deadShare ?? 0)),
    ...(trains
      ? {
          weightNorm,
          gradientNorm: norm((layer) => layer.gradientNorm),
          updateRatio:
            norm((layer) => (layer.updateRatio ?? 0) * (layer.weightNorm ?? 0)) / Math.max(weightNorm, 1e-12),
        }
      : {}),
  };
}

/** The number that a lens shows of a node; undefined: the node has none. */
export function lensValue(statistics: LayerStatistics, lens: TrainLens): number | undefined {
  if (lens === 'gradients') return statistics.updateRatio;
  return lens === 'activations' ? statistics.activationDeviation : statistics.weightNorm;
}

/** What a lens says of a node; undefined where it judges nothing. */
export function healthOf(statistics: LayerStatistics, lens: TrainLens): Health | undefined {
  const value = lensValue(statistics, lens);
  if (value === undefined || lens === 'weights') return undefined;
  if (lens === 'gradients') {
    return value < healthyUpdates.low ? 'small' : value > healthyUpdates.high ? 'large' : 'healthy';
  }
  if ((statistics.deadShare ?? 0) >= manyDead || value < fading) return 'small';
  return value > exploding ? 'large' : 'healthy';
}
