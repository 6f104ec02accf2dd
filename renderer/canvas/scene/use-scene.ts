import { useEffect, useMemo } from 'react';
import type { CheckedGraph } from '../../../engine/check/index.js';
import { check } from '../../../engine/check/index.js';
import type { GraphDocument } from '../../../engine/document/index.js';
import type { Signal } from '../../../engine/layers/index.js';
import type { Language } from '../../../engine/text/index.js';
import type { CardFacts } from '../../network/card-facts.js';
import { cardFacts } from '../../network/card-facts.js';
import { tellRefusal } from '../../ui/notices.js';
import { useCanvas } from '../canvas-store.js';
import type { LayoutGraph, Placed } from '../layout/layout-graph.js';
import { requestLayout } from '../layout/request-layout.js';
import { buildScene, openBoxes } from './build-scene.js';
import { frameGraph } from './frame-graph.js';
import { SceneGraph, firstUse, topScope } from './scene-graph.js';
import type { Scene } from './scene.js';
import type { OpenBox } from './unfold-shifts.js';

/** What the canvas shows: the network, or a definition by itself. */
export interface Shown {
  readonly checked: CheckedGraph;
  readonly inside: string | undefined;
}

/** Looks up what is known of drawn nodes; inside a definition by its first use, else as a network of its own. */
export interface Knowledge {
  readonly usedAs: string;
  factsOf(path: string, language: Language): CardFacts | undefined;
  signalOf(path: string, port: string): Signal | undefined;
}

export function knowledgeOf(checked: CheckedGraph, inside: string | undefined): Knowledge {
  const use = firstUse(checked, inside);
  const alone = inside === undefined ? undefined : check(aloneDocument(checked.document, inside));
  const usedAs = use ?? '';
  const main = use === undefined && alone ? alone : checked;
  return {
    usedAs,
    factsOf: (path, language) =>
      cardFacts(main, usedAs + path, language) ?? (alone && cardFacts(alone, path, language)),
    signalOf: (path, port) => signalAt(main, usedAs + path, port) ?? (alone && signalAt(alone, path, port)),
  };
}

function aloneDocument(document: GraphDocument, inside: string): GraphDocument {
  const { nodes, wires } = document.definitions.get(inside) ?? document;
  return { ...document, nodes, wires };
}

function signalAt({ nodes, blocks }: CheckedGraph, path: string, port: string): Signal | undefined {
  const block = blocks.get(path);
  if (block) return block.outputs.get(port);
  const node = nodes.get(path);
  const index = node?.layer?.outputs.findIndex(({ id }) => id === port) ?? 0;
  return node?.outputs[Math.max(index, 0)];
}

/** What there is before anything is shown. */
const nothing: { readonly scene: Scene; readonly open: readonly OpenBox[] } = {
  scene: { nodes: [], wires: [] },
  open: [],
};
const noFrames: readonly WantedFrame[] = [];

interface WantedFrame {
  readonly id: string;
  readonly key: string;
  readonly layout: LayoutGraph;
}

/** The scene of what is shown, made again when the document, the language or a fold changes. */
export function useScene(
  shown: Shown | undefined,
  language: Language,
): { readonly scene: Scene; readonly open: readonly OpenBox[] } {
  const openInside = useCanvas((canvas) => canvas.openInside);
  const layouts = useCanvas((canvas) => canvas.layouts);
  const checked = shown?.checked;
  const inside = shown?.inside;
  const wanted = useMemo(() => {
    if (!checked) return undefined;
    const top = topScope(checked.document, inside);
    const knowledge = knowledgeOf(checked, inside);
    const wantsOpen = (path: string): boolean => {
      const node = top.nodes.get(path);
      return node ? node.kind === 'block' && node.folded !== true : openInside.has(path);
    };
    const graph = new SceneGraph(top, checked, wantsOpen, knowledge.usedAs);
    const factsOf = (path: string): CardFacts | undefined => knowledge.factsOf(path, language);
    const frames = [...top.nodes.keys()].flatMap((id): WantedFrame[] => {
      if (!graph.frameOf(id)) return [];
      const layout = frameGraph(graph, id, factsOf);
      return [{ id, layout, key: JSON.stringify(layout) }];
    });
    return { checked, top, knowledge, wantsOpen, factsOf, frames, graph };
  }, [checked, inside, openInside, language]);
  useLayouts(wanted?.frames ?? noFrames, layouts);
  return useMemo(() => {
    if (!wanted) return nothing;
    const { checked, top, knowledge, wantsOpen, factsOf, frames: drawn } = wanted;
    const frames = new Map<string, ReadonlyMap<string, Placed>>();
    for (const { id, key } of drawn) {
      const layout = layouts.get(key);
      if (layout) frames.set(id, layout);
    }
    // Until a block's inside is laid out it is drawn folded.
    const ready = (path: string): boolean => wantsOpen(path) && (!top.nodes.has(path) || frames.has(path));
    const complete = frames.size === drawn.length;
    const graph = complete ? wanted.graph : new SceneGraph(top, checked, ready, knowledge.usedAs);
    const source = { graph, document: checked.document, factsOf, signalOf: knowledge.signalOf, frames };
    return { scene: buildScene(source), open: openBoxes(source) };
  }, [wanted, layouts]);
}

const asked = new Set<string>();

/** Has what is not laid out yet laid out, once. */
function useLayouts(frames: readonly WantedFrame[], known: ReadonlyMap<string, unknown>): void {
  useEffect(() => {
    for (const { key, layout } of frames) {
      if (known.has(key) || asked.has(key)) continue;
      asked.add(key);
      void requestLayout(layout).then((placed) => {
        asked.delete(key);
        useCanvas.setState(({ layouts }) => ({ layouts: new Map([...layouts].slice(-200)).set(key, placed) }));
      }, tellRefusal);
    }
  }, [frames, known]);
}
