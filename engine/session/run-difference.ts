import type { GraphDocument, NodeRecord } from '../document/index.js';

/** One thing in which a run differs from the run of the same network before it. */
export type RunChange =
  | { readonly kind: 'setting'; readonly name: string; readonly was: unknown; readonly now: unknown }
  | { readonly kind: 'added' | 'removed'; readonly node: string; readonly layer: string }
  | { readonly kind: 'replaced'; readonly node: string; readonly was: string; readonly layer: string }
  /** A parameter; undefined: the layer's default. */
  | {
      readonly kind: 'param';
      readonly node: string;
      readonly layer: string;
      readonly param: string;
      readonly was: unknown;
      readonly now: unknown;
    }
  | { readonly kind: 'wires' | 'data' | 'bypass' };

/** How the settings of two runs differ, in the order of the later one. */
export function settingChanges(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): RunChange[] {
  return Object.keys(now)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map((name) => ({ kind: 'setting', name, was: before[name], now: now[name] }));
}

/** How two graphs differ in what they compute: places, titles and folds do not count. */
export function graphChanges(before: GraphDocument, now: GraphDocument): RunChange[] {
  const nodes: RunChange[] = [
    ...[...now.nodes.values()].flatMap((node): RunChange[] => {
      const old = before.nodes.get(node.id);
      return old ? nodeChanges(old, node) : [{ kind: 'added', node: node.id, layer: typeOf(node) }];
    }),
    ...[...before.nodes.values()]
      .filter(({ id }) => !now.nodes.has(id))
      .map((node): RunChange => ({ kind: 'removed', node: node.id, layer: typeOf(node) })),
  ];
  if (nodes.length > 0) return nodes;
  return wiring(before) === wiring(now) && inner(before) === inner(now) ? [] : [{ kind: 'wires' }];
}

function nodeChanges(before: NodeRecord, now: NodeRecord): RunChange[] {
  const layer = typeOf(now);
  if (typeOf(before) !== layer) return [{ kind: 'replaced', node: now.id, was: typeOf(before), layer }];
  const bypass: RunChange[] = (before.bypass === true) === (now.bypass === true) ? [] : [{ kind: 'bypass' }];
  const [old, params] = [paramsOf(before), paramsOf(now)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(params)])];
  const changed = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(params[name]));
  return [
    ...bypass,
    ...changed.map((param): RunChange => {
      return { kind: 'param', node: now.id, layer, param, was: old[param], now: params[param] };
    }),
  ];
}

function typeOf(node: NodeRecord): string {
  if (node.kind === 'layer') return node.layer;
  return node.kind === 'block' ? node.definition : '?';
}

function paramsOf(node: NodeRecord): Readonly<Record<string, unknown>> {
  if (node.kind === 'unknown') return node.raw;
  return node.kind === 'block'
    ? { ...node.params, ...(node.repeat === undefined ? {} : { repeat: node.repeat }) }
    : node.params;
}

function wiring({ wires }: Pick<GraphDocument, 'wires'>): string {
  return [...wires.values()]
    .map(({ from, to, order }) => `${from.node} ${from.port} ${to.node} ${to.port} ${order}`)
    .sort()
    .join('\n');
}

/** What the file's own blocks compute, as text. */
function inner({ definitions }: GraphDocument): string {
  return [...definitions.values()]
    .map((definition) => {
      const nodes = [...definition.nodes.values()].map(
        (node) => `${node.id} ${typeOf(node)} ${JSON.stringify(paramsOf(node))}`,
      );
      return [definition.id, ...nodes.sort(), wiring(definition)].join('\n');
    })
    .sort()
    .join('\n');
}
