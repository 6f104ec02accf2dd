import type { Problem } from '../base/index.js';
import { problem } from '../base/index.js';
import { axisSize } from '../layers/index.js';
import type { CheckedGraph } from './checked-graph.js';

/**
 * The problem of a network that gives classes to another number of pixels than the data has; undefined where they agree,
 * and for graphs whose output is no image or not known. Nothing is cut or stretched silently.
 */
export function outputPixelsProblem(
  checked: CheckedGraph,
  [height, width]: readonly [height: number, width: number],
): Problem | undefined {
  const end = [...checked.nodes.values()].find(({ layer, outputs }) => layer?.head && outputs.length > 0);
  const [signal] = end?.outputs ?? [];
  if (!end || !signal) return undefined;
  const [high, wide] = [axisSize(signal, 'height'), axisSize(signal, 'width')];
  if (high === undefined || wide === undefined || (high === height && wide === width)) return undefined;
  const values = { came: `${high} × ${wide}`, wanted: `${height} × ${width}` };
  return problem('output-pixels', values, { node: end.record.id });
}
