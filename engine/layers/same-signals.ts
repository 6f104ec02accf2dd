import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { Signal } from './signal.js';
import { sameSignal, signalText } from './signal.js';

/** The one signal that all inputs are like, for layers that merge cell by cell. */
export function sameSignals(inputs: readonly Signal[]): Outcome<Signal[]> {
  const [first] = inputs;
  if (!first) return fail('port-unconnected', { port: 'in' });
  if (inputs.every((signal) => sameSignal(signal, first))) return done([first]);
  return fail('merge-shapes-differ', { came: inputs.map(signalText).join(', ') });
}
