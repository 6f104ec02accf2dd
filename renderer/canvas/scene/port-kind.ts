import type { Signal } from '../../../engine/layers/index.js';
import { isImage } from '../../../engine/layers/index.js';
import type { PortKind } from './scene.js';

/** How a port is drawn by what flows through it. */
export function portKind(signal: Signal | undefined): PortKind {
  if (!signal) return 'unknown';
  if (isImage(signal)) return 'image';
  if (signal.axes.some(({ name }) => name === 'time')) return 'sequence';
  return signal.axes.length > 1 ? 'vector' : 'number';
}
