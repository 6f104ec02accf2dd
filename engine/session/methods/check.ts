import { z } from 'zod';
import type { Problem } from '../../base/index.js';
import { done } from '../../base/index.js';
import type { CheckedBlock, CheckedGraph, CheckedNode, Totals } from '../../check/index.js';
import { signalSizes, signalText } from '../../layers/index.js';
import { checkText, graphSchema } from '../graph.js';
import type { Method } from '../method.js';

/** One node as `check` reports it; counts are per example. */
export interface NodeReport {
  readonly id: string;
  readonly title?: string;
  readonly layer: string;
  /** Sizes after the batch in Program order (channels first), one list per output. */
  readonly outputShape: readonly (readonly number[])[];
  /** The same as people read it: height × width × channels. */
  readonly output: readonly string[];
  readonly parameters: number;
  readonly trainable: number;
  readonly multiplyAdds: number;
  /** Height and width in input cells. */
  readonly receptiveField?: readonly [number, number];
  readonly problems: readonly Problem[];
}

/** One opened block, by the path of its use; its layers are among the nodes. */
export interface BlockReport {
  readonly id: string;
  readonly definition: string;
  readonly layers: number;
  /** As people read it, one per output port. */
  readonly output: readonly string[];
  readonly parameters: number;
  readonly trainable: number;
  readonly multiplyAdds: number;
}

/** What `check` answers, also for a graph with errors. */
export interface GraphReport {
  readonly ok: boolean;
  readonly title: string;
  readonly nodes: readonly NodeReport[];
  readonly blocks: readonly BlockReport[];
  readonly problems: readonly Problem[];
  readonly totals: Totals;
}

const params = z.strictObject({ graph: graphSchema });

export const check: Method<typeof params> = {
  id: 'check',
  params,
  run: ({ graph }) => {
    const read = checkText(graph);
    return read.ok ? done(graphReport(read.value), read.problems) : read;
  },
};

/** A checked graph as plain data. */
export function graphReport(checked: CheckedGraph): GraphReport {
  return {
    ok: checked.ok,
    title: checked.document.title,
    nodes: checked.order.map((id) => nodeReport(id, checked.nodes.get(id) as CheckedNode)),
    blocks: Array.from(checked.blocks, ([id, block]) => blockReport(id, block)),
    problems: checked.problems,
    totals: checked.totals,
  };
}

function blockReport(id: string, { record, layers, outputs, totals }: CheckedBlock): BlockReport {
  return {
    id,
    definition: record.definition,
    layers: layers.length,
    output: [...outputs.values()].map(signalText),
    parameters: totals.parameters,
    trainable: totals.trainable,
    multiplyAdds: totals.multiplyAdds,
  };
}

function nodeReport(id: string, node: CheckedNode): NodeReport {
  const { record, cost } = node;
  return {
    id,
    ...(record.title === undefined ? {} : { title: record.title }),
    layer: record.kind === 'layer' ? record.layer : record.kind,
    outputShape: node.outputs.map(signalSizes),
    output: node.outputs.map(signalText),
    parameters: cost.parameters,
    trainable: cost.trainable,
    multiplyAdds: cost.multiplyAdds,
    ...(node.receptiveField ? { receptiveField: node.receptiveField.size } : {}),
    problems: node.problems,
  };
}
