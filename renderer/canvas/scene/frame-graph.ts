import type { CardFacts } from '../../network/card-facts.js';
import { branchWidth, cardHeight, cardWidth } from '../../network/card-size.js';
import type { LayoutGraph, LayoutNode } from '../layout/layout-graph.js';
import type { DrawnScope, SceneGraph } from './scene-graph.js';

type FactsOf = (path: string) => CardFacts | undefined;

/** The inside of one open block as boxes for the layout, open blocks in it with their own insides. */
export function frameGraph(graph: SceneGraph, path: string, factsOf: FactsOf): LayoutGraph {
  return { nodes: [frameBox(graph, path, factsOf)], edges: [] };
}

/** What is drawn in one scope, to be laid out. */
export function scopeGraph(graph: SceneGraph, scopes: readonly DrawnScope[], factsOf: FactsOf): LayoutGraph {
  const ids = scopes.flatMap((scope) => graph.drawnNodes(scope).map(({ id }) => `${scope.path}${id}`));
  const inside = new Set(ids);
  const holder = (path: string): string | undefined => {
    let at = path;
    while (!inside.has(at)) {
      const cut = at.lastIndexOf('/');
      if (cut < 0) return undefined;
      at = at.slice(0, cut);
    }
    return at;
  };
  const seen = new Set<string>();
  const edges: [string, string][] = [];
  for (const wire of graph.wires()) {
    const from = holder(wire.from.node);
    const to = holder(wire.to.node);
    const key = `${from}>${to}`;
    if (from === undefined || to === undefined || from === to || seen.has(key)) continue;
    seen.add(key);
    edges.push([from, to]);
  }
  const narrow = scopes[0]?.path !== '' && hasBranches(edges);
  const nodes = ids.map((path) => box(graph, path, factsOf, narrow ? branchWidth : cardWidth));
  return { nodes, edges };
}

function hasBranches(edges: readonly (readonly [string, string])[]): boolean {
  const sources = new Set(edges.map(([from]) => from));
  const targets = new Set(edges.map(([, to]) => to));
  return sources.size < edges.length || targets.size < edges.length;
}

function box(graph: SceneGraph, path: string, factsOf: FactsOf, width: number): LayoutNode {
  if (graph.frameOf(path)) return frameBox(graph, path, factsOf);
  return { id: path, width, height: cardHeight(factsOf(path) ?? { tall: true }) };
}

function frameBox(graph: SceneGraph, path: string, factsOf: FactsOf): LayoutNode {
  const copies = graph.frameOf(path)?.copies ?? [];
  return { id: path, width: cardWidth, height: 0, content: scopeGraph(graph, copies, factsOf) };
}
