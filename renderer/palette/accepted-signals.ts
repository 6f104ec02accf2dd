import { findBlock } from '../../engine/blocks/index.js';
import type { LayerExample, Signal } from '../../engine/layers/index.js';
import { findLayer, isImage, signalText } from '../../engine/layers/index.js';

/** What flows into a layer, told apart as its ports are drawn. */
export type SignalKind = 'image' | 'vector' | 'sequence' | 'tokens';

/** The kind of a signal; undefined for one without axes after the batch. */
export function signalKind(signal: Signal): SignalKind | undefined {
  if (signal.dtype === 'int') return 'tokens';
  if (isImage(signal)) return 'image';
  if (signal.axes.some(({ name }) => name === 'time')) return 'sequence';
  return signal.axes.length === 2 ? 'vector' : undefined;
}

/** What a layer or block takes, with one case of it. */
export interface Accepted {
  readonly kinds: readonly SignalKind[];
  /** Two or more of them. */
  readonly several: boolean;
  /** Such as `28 × 28 × 1` and `28 × 28 × 6`; undefined where nothing comes in. */
  readonly example: { readonly from: string; readonly to: string } | undefined;
}

/** Read off the examples, which the engine's tests hold true. Undefined for a block of the file: it has none. */
export function acceptedSignals(id: string): Accepted | undefined {
  const layer = findLayer(id);
  const known = layer ?? findBlock(id);
  if (!known) return undefined;
  const fitting = (known.examples as readonly LayerExample[]).filter(({ gives }) => Array.isArray(gives));
  const kinds = fitting.flatMap(({ inputs }) => inputs.slice(0, 1).flatMap((signal) => signalKind(signal) ?? []));
  const first = fitting.find(({ inputs }) => inputs.length > 0);
  const gives = first && Array.isArray(first.gives) ? (first.gives as readonly string[]) : [];
  return {
    kinds: [...new Set(kinds)],
    several: layer?.inputs[0]?.many === true,
    example: first && { from: first.inputs.map(signalText).join(', '), to: gives.join(', ') },
  };
}
