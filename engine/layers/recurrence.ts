import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import type { Site, WeightSpec } from './contract.js';
import type { ParamSchema } from './params.js';
import type { SequenceSizes } from './time-axis.js';
import { sequenceInput, sequenceSizes } from './time-axis.js';
import type { Signal } from './signal.js';
import { sequenceSignal, vectorSignal } from './signal.js';

/** The parameters of every layer that walks a sequence. */
export const recurrenceParams = {
  units: { kind: 'integer', default: 64, min: 1, max: 65_536 },
  output: { kind: 'choice', default: 'last', options: ['last', 'sequence'] },
} as const satisfies ParamSchema;

/** What comes out: the state after each step, or after the last one that is taken. */
export type RecurrenceOutput = 'last' | 'sequence';

/** A kind of cell with its own choices, as the layers that walk with it choose them. */
export type Cell =
  { readonly kind: 'lstm'; readonly forgetBias: number } | { readonly kind: 'gru'; readonly resetAfter: boolean };

/** The gates, in the order in which the kernels have a block of rows for each. */
const gatesOf = { lstm: ['i', 'f', 'g', 'o'], gru: ['r', 'z', 'n'] } as const;

/** The one input, a sequence, to what comes out of so many units. */
export function recurrenceSignals(site: Site<unknown>, units: number, output: RecurrenceOutput): Outcome<Signal[]> {
  const sizes = sequenceInput(site);
  if (!sizes.ok) return sizes;
  return done([output === 'sequence' ? sequenceSignal(sizes.value.time, units) : vectorSignal(units)]);
}

/** A cell's weights' names; those of a direction are told apart by a word in front. */
function named(direction: string, name: string): string {
  return direction === '' ? name : `${direction}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
}

/**
 * `kernel` [blocks units, features], `recurrent` [blocks units, units], `bias` [blocks units] and, for a GRU that
 * resets after, `recurrentBias`. Each gate starts as a Glorot matrix of its own; an LSTM's forget gate starts open.
 */
export function cellWeights(
  cell: Cell,
  units: number,
  { features }: Pick<SequenceSizes, 'features'>,
  { direction = '', trainable }: { readonly direction?: string; readonly trainable: boolean },
): WeightSpec[] {
  const gates = gatesOf[cell.kind];
  const rows = gates.length * units;
  const spec = (name: string, initial: WeightSpec['initial'], columns?: readonly [string, number]): WeightSpec => ({
    name: named(direction, name),
    shape: columns ? [rows, columns[1]] : [rows],
    axes: columns ? ['gates·U', columns[0]] : ['gates·U'],
    gates,
    kind: 'weight',
    initial,
    trainable,
  });
  const zero = { kind: 'constant', value: 0 } as const;
  const start = cell.kind === 'lstm' ? ({ kind: 'blocks', values: [0, cell.forgetBias, 0, 0] } as const) : zero;
  return [
    spec('kernel', { kind: 'glorotUniform', fanIn: features, fanOut: units }, ['I', features]),
    spec('recurrent', { kind: 'glorotUniform', fanIn: units, fanOut: units }, ['U', units]),
    spec('bias', start),
    ...(cell.kind === 'gru' && cell.resetAfter ? [spec('recurrentBias', zero)] : []),
  ];
}

/** What a walk is built with. */
export interface Walk {
  readonly b: Builder;
  readonly x: Value;
  readonly units: number;
  readonly output: RecurrenceOutput;
  /** From the last step to the first; a sequence that comes out keeps the order of x. */
  readonly backwards: boolean;
  readonly direction?: string;
  /** In training the walk also leaves what the way back needs. */
  readonly mode: 'train' | 'infer';
  weight(name: string): Value;
}

/** The states [batch, time, units], or the one [batch, units] after the last step taken. */
export function walkSequence(cell: Cell, walk: Walk): Value {
  const { b, x, units: hidden, backwards: reverse, direction = '' } = walk;
  const traced = walk.mode === 'train';
  const weights = ['kernel', 'recurrent', 'bias'].map((name) => walk.weight(named(direction, name)));
  const [states, last] =
    cell.kind === 'lstm'
      ? b.ops('lstm', [x, ...weights], { hidden, reverse, traced })
      : b.ops('gru', [x, ...weights, ...secondBias(cell.resetAfter, walk)], {
          hidden,
          reverse,
          traced,
          resetAfter: cell.resetAfter,
        });
  return (walk.output === 'sequence' ? states : last) as Value;
}

function secondBias(resetAfter: boolean, { direction = '', weight }: Walk): Value[] {
  return resetAfter ? [weight(named(direction, 'recurrentBias'))] : [];
}

/** Keyword arguments of torch.nn.LSTM and GRU. */
export function pytorchWalk(units: number, signal: Signal | undefined): Record<string, string> {
  return {
    input_size: String(sequenceSizes(signal).features),
    hidden_size: String(units),
    batch_first: 'True',
  };
}
