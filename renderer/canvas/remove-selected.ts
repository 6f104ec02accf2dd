import { check } from '../../engine/check/index.js';
import type { CommandRequest, GraphDocument } from '../../engine/document/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { project, select, selectWire } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { announce } from '../ui/announce.js';
import { doTogether } from './add-layer.js';
import { focusOn, useCanvas } from './canvas-store.js';
import { topScope } from './scene/scene-graph.js';
import { shownNetwork } from './try-connection.js';
import { canvasWords } from './words.js';

/** Removes what is selected; the wire closes again where the shapes allow it. */
export function removeSelected(): void {
  const { selection, selectedWire, history, inside } = project();
  const { nodes, wires } = topScope(history.document, inside);
  if (selectedWire !== undefined && wires.has(selectedWire)) {
    if (doTogether([{ command: 'disconnect', args: { wire: selectedWire } }])) selectWire(undefined);
    return;
  }
  const ids = [...selection].filter((id) => nodes.has(id));
  if (ids.length === 0) return;
  const before = [...wires.values()].find(({ to }) => to.node === ids[0])?.from.node;
  if (!doTogether(removing(shownNetwork().document, ids))) return;
  if (useCanvas.getState().focused !== undefined && before !== undefined && !ids.includes(before)) {
    focusOn(before);
    select([before]);
  }
  const say = wordsIn(canvasWords, useView.getState().language);
  announce(ids.length === 1 ? say('removedOne', { node: ids[0] ?? '' }) : say('removedMany', { count: ids.length }));
}

/** The removal, and the wires that lead past it if the network is no worse for them. */
export function removing(document: GraphDocument, ids: readonly string[]): readonly CommandRequest[] {
  const remove = { command: 'removeNodes', args: { nodes: [...ids] } };
  const healing = wiresPast(document, new Set(ids));
  if (healing.length === 0) return [remove];
  const cut = applied(document, [remove]);
  const healed = applied(document, [remove, ...healing]);
  const worse = !cut || !healed || errorCount(healed) > Math.min(errorCount(cut), errorCount(document));
  return worse ? [remove] : [remove, ...healing];
}

/** For each wire out of what goes: one from where its first input came. */
function wiresPast({ wires }: GraphDocument, gone: ReadonlySet<string>): readonly CommandRequest[] {
  const sourceOf = (node: string, seen: ReadonlySet<string>): { node: string; port: string } | undefined => {
    const first = [...wires.values()].find(({ to, order }) => to.node === node && order === 0);
    if (!first || seen.has(node)) return undefined;
    return gone.has(first.from.node) ? sourceOf(first.from.node, new Set([...seen, node])) : { ...first.from };
  };
  return [...wires.values()].flatMap(({ from, to }) => {
    if (!gone.has(from.node) || gone.has(to.node)) return [];
    const source = sourceOf(from.node, new Set());
    return source ? [{ command: 'connect', args: { from: source, to: { ...to } } }] : [];
  });
}

function applied(document: GraphDocument, requests: readonly CommandRequest[]): GraphDocument | undefined {
  let now = document;
  for (const request of requests) {
    const next = applyCommand(now, request);
    if (!next.ok) return undefined;
    now = next.value;
  }
  return now;
}

function errorCount(document: GraphDocument): number {
  return check(document).problems.filter(({ severity }) => severity === 'error').length;
}
