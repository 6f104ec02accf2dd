import type { NodeRecord } from '../../engine/document/index.js';
import { findLayer } from '../../engine/layers/index.js';
import { project, select } from '../state/project-store.js';
import { doTogether } from './add-layer.js';
import { useCanvas } from './canvas-store.js';
import { topScope } from './scene/scene-graph.js';
import { toggleBlock } from './toggle-block.js';

/** The selected nodes that can be changed, in drawing order. */
export function selectedNodes(): readonly NodeRecord[] {
  const { history, selection, inside } = project();
  return [...topScope(history.document, inside).nodes.values()].filter(({ id }) => selection.has(id));
}

export function duplicateSelected(): void {
  const ids = selectedNodes().map(({ id }) => id);
  const { inside } = project();
  const before = topScope(project().history.document, inside).nodes;
  if (!doTogether([{ command: 'duplicate', args: { nodes: ids } }])) return;
  select([...topScope(project().history.document, inside).nodes.keys()].filter((id) => !before.has(id)));
}

/** The selected layers become one block, which is drawn folded. */
export function makeBlockOfSelected(): void {
  const ids = selectedNodes().map(({ id }) => id);
  const { inside } = project();
  const before = topScope(project().history.document, inside).nodes;
  if (!doTogether([{ command: 'makeBlock', args: { nodes: ids } }])) return;
  const added = [...topScope(project().history.document, inside).nodes.keys()].filter((id) => !before.has(id));
  added.forEach(toggleBlock);
  select(added);
}

export function toggleBypass(): void {
  const nodes = selectedNodes();
  const bypass = !nodes.every((node) => node.bypass === true);
  doTogether(nodes.map(({ id }) => ({ command: 'setBypass', args: { node: id, bypass } })));
}

/** The parameter that keeps a layer's weights as they are, and its value then; undefined where it has none. */
export function freezing(node: NodeRecord): { readonly param: string; readonly frozen: boolean } | undefined {
  const params = node.kind === 'layer' ? findLayer(node.layer)?.params : undefined;
  if (params && Object.hasOwn(params, 'trainable')) return { param: 'trainable', frozen: false };
  return params && Object.hasOwn(params, 'frozen') ? { param: 'frozen', frozen: true } : undefined;
}

export function isFrozen(node: NodeRecord): boolean {
  const how = freezing(node);
  return how !== undefined && node.kind === 'layer' && node.params[how.param] === how.frozen;
}

export function toggleFreeze(): void {
  const nodes = selectedNodes().filter((node) => freezing(node) !== undefined);
  const freeze = !nodes.every(isFrozen);
  const requests = nodes.flatMap((node) => {
    const how = freezing(node);
    const value = how && (freeze ? how.frozen : !how.frozen);
    return how ? [{ command: 'setParam', args: { node: node.id, param: how.param, value } }] : [];
  });
  doTogether(requests);
}

/** Opens the list of layers at a node: to come behind it, or to take its place. */
export function askForLayer(node: string | undefined, what: 'after' | 'replaces'): void {
  const element = node === undefined ? null : document.querySelector(`[data-canvas-node="${CSS.escape(node)}"]`);
  const canvas = document.querySelector('.network-canvas')?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  const left = box ? box.right + 12 : (canvas?.left ?? 0) + (canvas?.width ?? 0) / 2 - 124;
  const top = box ? box.top : (canvas?.top ?? 0) + 80;
  const place = { left, top, position: { x: 0, y: 0 } };
  useCanvas.setState({ quickAdd: node === undefined ? place : { ...place, [what]: node } });
}

/** Moves nodes by so much, as one step while the keys are held. */
export function moveSelected(dx: number, dy: number): void {
  const moves = selectedNodes().map(({ id, position: { x, y } }) => ({ node: id, x: x + dx, y: y + dy }));
  if (moves.length > 0) doMove(moves);
}

type Move = { readonly node: string; readonly x: number; readonly y: number };

function doMove(moves: readonly Move[]): void {
  doTogether([{ command: 'moveNodes', args: { moves } }]);
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'column' | 'row';

/** Lines selected nodes up, or spreads them evenly. */
export function alignSelected(how: Alignment): void {
  const nodes = selectedNodes();
  if (nodes.length < 2) return;
  const xs = nodes.map(({ position }) => position.x);
  const ys = nodes.map(({ position }) => position.y);
  const [left, right, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys)];
  const sorted = [...nodes].sort((a, b) => (how === 'row' ? a.position.x - b.position.x : a.position.y - b.position.y));
  const at = (i: number, low: number, high: number): number =>
    Math.round(low + ((high - low) * i) / (nodes.length - 1));
  doMove(
    sorted.map(({ id, position: { x, y } }, i) => {
      if (how === 'left') return { node: id, x: left, y };
      if (how === 'right') return { node: id, x: right, y };
      if (how === 'centre') return { node: id, x: Math.round((left + right) / 2), y };
      if (how === 'top') return { node: id, x, y: top };
      return how === 'column'
        ? { node: id, x, y: at(i, top, Math.max(...ys)) }
        : { node: id, x: at(i, left, right), y };
    }),
  );
}
