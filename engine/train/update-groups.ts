import { elementCount } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import type { WeightGradient } from './loss-and-gradients.js';

/** Up to this many numbers the nodes of an update cost more than joining and parting its tensors. */
const MOST_ELEMENTS = 2 ** 12;

/** Small weights that differ in their first size at most: joined along it, they are updated as one. */
export type UpdateGroup = readonly [WeightGradient, ...WeightGradient[]];

/** Every weight once: the small ones with others that they can be joined with, each large one by itself. */
export function updateGroups(gradients: readonly WeightGradient[]): UpdateGroup[] {
  const groups = new Map<string, [WeightGradient, ...WeightGradient[]]>();
  for (const each of gradients) {
    const shape = each.weight.type.shape as readonly number[];
    const joins = shape.length > 0 && elementCount(shape) <= MOST_ELEMENTS;
    const key = joins ? `rank ${shape.length} ${shape.slice(1).join()}` : each.spec.name;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

/** One tensor of those that belong to the members of a group, in their order. */
export function joinGroup(b: Builder, values: readonly Value[]): Value {
  return values.length === 1 ? (values[0] as Value) : b.op('concat', values, { axis: 0 });
}

/** The parts of such a tensor. */
export function partsOfGroup(b: Builder, group: UpdateGroup, joined: Value): readonly Value[] {
  if (group.length === 1) return [joined];
  const sizes = group.map(({ weight }) => weight.type.shape[0] as number);
  return b.ops('split', [joined], { axis: 0, sizes });
}
