import type { HostTensors } from '../execute/index.js';
import { numberOf } from './epoch-sums.js';

/** What is measured of a layer at one step; those of weights only where it has any that are trained. */
export interface LayerStatistics {
  /** The drawn node. */
  readonly node: string;
  /** Norm of the step's change of its weights, relative to the norm of the weights. */
  readonly updateRatio?: number;
  /** Norm of its weights' gradients, before clipping. */
  readonly gradientNorm?: number;
  readonly weightNorm?: number;
  /** Of all numbers that it gives for the batch. */
  readonly activationMean?: number;
  readonly activationDeviation?: number;
  /** The share of its units that give 0 for every example of the batch. */
  readonly deadShare?: number;
}

export type LayerFigure = Exclude<keyof LayerStatistics, 'node'>;

/** All layers at one step. */
export interface LayerSample {
  /** The step that was about to be made, counted from 1. */
  readonly step: number;
  readonly layers: readonly LayerStatistics[];
}

const figures: readonly LayerFigure[] = [
  'updateRatio',
  'gradientNorm',
  'weightNorm',
  'activationMean',
  'activationDeviation',
  'deadShare',
];

/** The name of an output of the Program `layers`. */
export function layerOutput(node: string, figure: LayerFigure): string {
  return `${figure}/${node}`;
}

/** What the Program `layers` answered, layer by layer; figures that are not finite and layers without any are left out. */
export function layerStatistics(order: readonly string[], outputs: HostTensors): LayerStatistics[] {
  return order.flatMap((node) => {
    const known = figures.flatMap((figure) => {
      const tensor = outputs[layerOutput(node, figure)];
      const value = tensor ? numberOf(tensor) : NaN;
      return Number.isFinite(value) ? [[figure, value] as const] : [];
    });
    return known.length === 0 ? [] : [{ node, ...Object.fromEntries(known) }];
  });
}
