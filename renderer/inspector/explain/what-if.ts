import type { CheckedGraph, Totals } from '../../../engine/check/index.js';
import { check } from '../../../engine/check/index.js';
import type { CommandRequest } from '../../../engine/document/index.js';
import { applyCommand } from '../../../engine/document/index.js';
import { signalText } from '../../../engine/layers/index.js';

/** Commands that are one step together. */
export type Requests = readonly [CommandRequest, ...CommandRequest[]];

/** What a change would lead to, found by making it in a copy and checking that. */
export interface Consequence {
  readonly requests: Requests;
  /** Of the changed node and those that come along with it; the rest of the network may cost another sum too. */
  readonly parameters: number;
  readonly multiplyAdds: number;
  /** What leaves the last of them, as people read it; undefined where it does not fit. */
  readonly output: string | undefined;
  readonly totals: Totals;
  /** Whether the network has more errors after it. */
  readonly breaks: boolean;
}

/** Undefined where the commands are refused. `node` keeps its id through the change. */
export function whatIf(checked: CheckedGraph, node: string, requests: Requests): Consequence | undefined {
  let document = checked.document;
  for (const request of requests) {
    const next = applyCommand(document, request);
    if (!next.ok) return undefined;
    document = next.value;
  }
  const after = check(document, checked);
  const made = after.order.flatMap((id) => {
    const one = id === node || !checked.nodes.has(id) ? after.nodes.get(id) : undefined;
    return one ? [one] : [];
  });
  const last = made.at(-1);
  return {
    requests,
    parameters: made.reduce((sum, { cost }) => sum + cost.parameters, 0),
    multiplyAdds: made.reduce((sum, { cost }) => sum + cost.multiplyAdds, 0),
    output: last && last.outputs.length > 0 ? last.outputs.map(signalText).join(', ') : undefined,
    totals: after.totals,
    breaks: errors(after) > errors(checked),
  };
}

function errors({ problems }: CheckedGraph): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
