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
  const came = signal && axisSize(signal, 'features');
  if (!end || came === undefined || came === classes || end.params['task'] === 'number') return undefined;
  const node = end.record.id;
  const fix = fixOf(checked, end, classes);
  return problem('output-units', { came, wanted: classes }, { node, ...(fix && { fix }) });
}

function fixOf(checked: CheckedGraph, end: CheckedNode, classes: number): ProblemFix | undefined {
  const decides = decidingNode(checked, end);
  const param = decides?.layer && sizeParams[decides.layer.id];
  if (decides && param !== undefined) {
    return { command: 'setParam', args: { node: decides.record.id, param, value: classes } };
  }
  const wire = [...checked.document.wires.values()].find(({ to }) => to.node === end.record.id);
  return wire && { command: 'insertOnWire', args: { wire: wire.id, layer: 'dense', params: { units: classes } } };
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
