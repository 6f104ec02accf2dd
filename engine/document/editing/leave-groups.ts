import type { GroupRecord } from '../records.js';

/** The groups without these nodes; a group that loses its last node goes too. */
export function leaveGroups(
  groups: ReadonlyMap<string, GroupRecord>,
  nodes: ReadonlySet<string>,
): ReadonlyMap<string, GroupRecord> {
  const affected = [...groups.values()].some((group) => group.nodes.some((id) => nodes.has(id)));
  if (!affected) return groups;
  const left = [...groups.values()].flatMap((group): GroupRecord[] => {
    const kept = group.nodes.filter((id) => !nodes.has(id));
    if (kept.length === group.nodes.length) return [group];
    return kept.length > 0 ? [{ ...group, nodes: kept }] : [];
  });
  return new Map(left.map((group) => [group.id, group]));
}
