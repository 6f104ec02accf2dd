import type { Layer } from './contract.js';
import type { ParamSchema, ParamsOf } from './params.js';
import type { Cell } from './recurrence.js';
import { cellWeights, recurrenceParams, recurrenceSignals, walkSequence } from './recurrence.js';
import { sequenceSizes } from './time-axis.js';

/** The parameters of every layer that walks a sequence in one direction. */
export const oneWayParams = {
  ...recurrenceParams,
  backwards: { kind: 'boolean', default: false },
} as const satisfies ParamSchema;

type OneWay = typeof oneWayParams & { readonly trainable: { readonly kind: 'boolean'; readonly default: boolean } };
type Shared = 'family' | 'inputs' | 'outputs' | 'infer' | 'weights' | 'build';

/** A layer that walks in one direction, as its cell makes it. */
export function oneWayWalk<S extends ParamSchema & OneWay>(
  cellOf: (params: ParamsOf<S>) => Cell,
): Pick<Layer<S>, Shared> {
  return {
    family: 'sequence',
    inputs: [{ id: 'in' }],
    outputs: [{ id: 'out' }],
    infer: (site) => recurrenceSignals(site, site.params.units, site.params.output),
    weights: ({ params: p, inputs: [signal] }) => cellWeights(cellOf(p), p.units, sequenceSizes(signal), p),
    build: ({ b, values: [x], params: p, mode, weight }) =>
      x ? [walkSequence(cellOf(p), { ...p, b, x, mode, weight })] : [],
  };
}
