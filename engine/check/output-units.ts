import type { Problem, ProblemFix } from '../base/index.js';
import { problem } from '../base/index.js';
import { axisSize, signalSizes } from '../layers/index.js';
import type { CheckedGraph, CheckedNode } from './checked-graph.js';

/** The parameter that decides how many features or channels a layer gives. */
const sizeParams: Readonly<Record<string, string>> = {
  dense: 'units',
  conv2d: 'filters',
  lstm: 'units',
  gru: 'units',
};

/**
 * The problem of a network that gives another number of classes (or labels) than the data has; undefined where they
 * agree, for other tasks, and for graphs whose output is not known. The fix sets the size of the layer that decides it.
 */
export function outputUnitsProblem(checked: CheckedGraph, classes: number): Problem | undefined {
  const end = [...checked.nodes.values()].find(({ layer, outputs }) => layer?.head && outputs.length > 0);
  const [signal] = end?.outputs ?? [];
  const came = signal && (axisSize(signal, 'features') ?? axisSize(signal, 'channels'));
  if (!end || came === undefined || came === classes || end.params['task'] === 'number') return undefined;
  // A single channel of pixels says yes or no, which tells two classes apart.
  if (end.params['task'] === 'pixels' && came === 1 && classes === 2) return undefined;
  const node = end.record.id;
  const fix = fixOf(checked, end, classes);
  return problem('output-units', { came, wanted: classes }, { node, ...(fix && { fix }) });
}

function fixOf(checked: CheckedGraph, end: CheckedNode, classes: number): ProblemFix | undefined {
  const decides = decidingNode(checked, end);
  const param = decides?.layer && sizeParams[decides.layer.id];
  // A layer inside a block is changed in its definition, not with one click.
  if (decides && param !== undefined && checked.document.nodes.has(decides.record.id)) {
    return { command: 'setParam', args: { node: decides.record.id, param, value: classes } };
  }
  const wire = [...checked.document.wires.values()].find(({ to }) => to.node === end.record.id);
  const [layer, params] = end.params['task'] === 'pixels' ? oneByOne(classes) : ['dense', { units: classes }];
  return wire && { command: 'insertOnWire', args: { wire: wire.id, layer, params } };
}

/** A weighted sum of each pixel's channels. */
function oneByOne(filters: number): [string, Readonly<Record<string, unknown>>] {
  return ['conv2d', { filters, kernel: [1, 1] }];
}

/** Walks back over layers that keep the number of features or channels. */
function decidingNode({ nodes }: CheckedGraph, end: CheckedNode): CheckedNode | undefined {
  let node: CheckedNode | undefined = end;
  do {
    const source: string | undefined = node.sources[0]?.node;
    node = source === undefined ? undefined : nodes.get(source);
  } while (node && keepsSize(node));
  return node;
}

function keepsSize({ record, layer, inputs: [input], outputs: [output] }: CheckedNode): boolean {
  if (record.bypass) return true;
  if (!layer || !input || !output || sizeParams[layer.id] !== undefined || layer.inputs[0]?.many) return false;
  const before = axisSize(input, 'channels') ?? signalSizes(input).at(-1);
  const after = axisSize(output, 'channels') ?? signalSizes(output).at(-1);
  return before === after;
}
