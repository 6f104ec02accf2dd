import type { BlockNode, NodeRecord } from '../../engine/document/index.js';
import { findBlock } from '../../engine/blocks/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { findLayer, isImage } from '../../engine/layers/index.js';
import type { Language } from '../../engine/text/index.js';
import { count } from '../ui/format.js';

/** What a node is called as code calls it: `Conv2D`, `Inception`; in every language the same. */
export function typeTitle(node: NodeRecord, definitionTitle?: (block: BlockNode) => string | undefined): string {
  if (node.kind === 'layer') return findLayer(node.layer)?.text.title.en ?? node.layer;
  if (node.kind === 'block')
    return findBlock(node.definition)?.text.title.en ?? definitionTitle?.(node) ?? node.definition;
  return '?';
}

/** The name people gave it, else its id. */
export function nodeName(node: NodeRecord): string {
  return node.title ?? node.id;
}

/** One axis of a signal as it is written on a wire: `28` and the small letter `h`. */
export interface AxisLabel {
  readonly size: string;
  readonly letter: string;
}

const letters: Readonly<Record<string, string>> = { height: 'h', width: 'w', channels: 'c', time: 't', features: 'n' };

/** The axes after the batch in the order in which people read them: height, width, channels. */
export function axisLabels(signal: Signal): readonly AxisLabel[] {
  const axes = signal.axes.slice(1);
  const [first, ...rest] = axes;
  const shown = isImage(signal) && first ? [...rest, first] : axes;
  return shown.map(({ name, size }) => ({
    size: typeof size === 'number' ? count(size) : 'n',
    letter: letters[name] ?? '',
  }));
}

/** A shape for accessible names: `28 by 28 by 6`; numbers carry no separators. */
export function spokenShape(signal: Signal, language: Language): string {
  const sizes = axisLabels(signal).map(({ size }) => size.replaceAll('\u202f', ''));
  return sizes.join(language === 'zh' ? ' 乘 ' : ' by ');
}

/** How many numbers one example's signal holds. */
export function valueCount(signal: Signal): number {
  return signal.axes.slice(1).reduce((n, { size }) => n * (typeof size === 'number' ? size : 1), 1);
}
