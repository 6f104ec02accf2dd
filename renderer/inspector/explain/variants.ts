import type { CheckedGraph } from '../../../engine/check/index.js';
import type { Json } from '../../../engine/layers/index.js';
import type { Text } from '../../../engine/text/index.js';
import { labelOf } from '../fields/param-names.js';
import type { LayerSubject } from '../subject.js';
import { commandOn } from '../subject.js';
import type { Consequence } from './what-if.js';
import { whatIf } from './what-if.js';

/** One parameter set otherwise, and what that would lead to. */
export interface Variant {
  readonly param: string;
  readonly label: Text;
  readonly value: Json;
  readonly consequence: Consequence;
}

type Change = (value: unknown) => readonly Json[];

const doubled: Change = (value) => [Number(value) * 2];
const grown: Change = (value) => {
  const [height = 1, width = 1] = value as readonly number[];
  return [[height + 2, width + 2]];
};
const twice: Change = (value) => {
  const [rows = 1, columns = 1] = value as readonly number[];
  return [rows > 1 || columns > 1 ? [1, 1] : [2, 2]];
};

/** Which other values are worth a look, by parameter. */
const changes: Readonly<Record<string, Change>> = {
  kernel: (value) => (Array.isArray(value) ? grown(value) : [Number(value) + 2]),
  stride: (value) => (Array.isArray(value) ? twice(value) : [Number(value) > 1 ? 1 : 2]),
  size: (value) => (Array.isArray(value) ? grown(value) : []),
  padding: (value) => (value === 'same' ? ['valid'] : ['same']),
  dilation: (value) => (Array.isArray(value) ? twice(value) : []),
  filters: doubled,
  units: doubled,
  multiplier: doubled,
  heads: doubled,
  output: (value) => (value === 'last' ? ['sequence'] : ['last']),
  resetAfter: (value) => [value !== true],
};

/** What some other settings would lead to; the network is not changed by asking. */
export function variantsOf(subject: LayerSubject, checked: CheckedGraph): readonly Variant[] {
  const { edited, params, layer, id, checked: checkedNode } = subject;
  if (!edited || !layer || edited.inside !== undefined) return [];
  return Object.keys(layer.params).flatMap((param): Variant[] => {
    if (layer.id === 'output' || layer.id === 'input') return [];
    const values = changes[param]?.(params[param]) ?? [];
    return values.flatMap((value): Variant[] => {
      const consequence = whatIf(checked, id, [commandOn(edited, 'setParam', { param, value })]);
      // Where it does not fit now, only what would make it fit is worth a line.
      const helps = consequence && (consequence.output !== undefined || (checkedNode?.outputs.length ?? 0) > 0);
      return helps ? [{ param, label: labelOf(layer.text.params[param], param), value, consequence }] : [];
    });
  });
}
