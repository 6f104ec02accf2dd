import type { GraphDocument, NodeRecord } from '../../engine/document/index.js';
import { parseJson, writeDocument } from '../../engine/document/index.js';
import { project, select } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { announce } from '../ui/announce.js';
import { doTogether } from './add-layer.js';
import { removeSelected } from './remove-selected.js';
import { topScope } from './scene/scene-graph.js';
import { canvasWords } from './words.js';

/** How far a single copy lies from what it was copied from; several go beside each other. */
const offset = 40;
const beside = 260;

/** The selected nodes as the text of a project file that holds nothing else; undefined where none is selected. */
export function copiedText(): string | undefined {
  const { history, selection, inside } = project();
  const { document } = history;
  const { nodes, wires } = topScope(document, inside);
  const chosen = new Map([...nodes].filter(([id]) => selection.has(id)));
  if (chosen.size === 0) return undefined;
  const between = [...wires].filter(([, { from, to }]) => chosen.has(from.node) && chosen.has(to.node));
  const copied: GraphDocument = {
    ...{ format: 'netloom', version: 1, title: document.title, training: {}, data: {} },
    nodes: chosen,
    wires: new Map(between),
    definitions: new Map([...document.definitions].filter(([id]) => usesOf(document, chosen).has(id))),
    comments: new Map(),
    groups: new Map(),
  };
  tell('copied', chosen.size);
  return writeDocument(copied);
}

/** The definitions that nodes need, and those that these need. */
function usesOf({ definitions }: GraphDocument, nodes: ReadonlyMap<string, NodeRecord>): ReadonlySet<string> {
  const used = new Set<string>();
  const waiting = [...nodes.values()];
  for (const node of waiting) {
    if (node.kind !== 'block' || used.has(node.definition)) continue;
    used.add(node.definition);
    waiting.push(...(definitions.get(node.definition)?.nodes.values() ?? []));
  }
  return used;
}

/** Pastes copied nodes, from this project or another; any other text is left alone. */
export function pasteText(text: string): boolean {
  if (!text.includes('"netloom"')) return false;
  const parsed = parseJson(text);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value))
    return false;
  const { nodes = [], wires = [], definitions = [] } = parsed.value as Record<string, unknown>;
  const { history, inside } = project();
  const before = topScope(history.document, inside).nodes;
  const args = { nodes, wires, definitions, offset: freeOffset(nodes, before) };
  if (!doTogether([{ command: 'paste', args }])) return true;
  const added = [...topScope(project().history.document, inside).nodes.keys()].filter((id) => !before.has(id));
  select(added);
  tell('pasted', added.length);
  return true;
}

/** Copies of several nodes go to the right of them, where they cover nothing. */
function freeOffset(copied: unknown, drawn: ReadonlyMap<string, NodeRecord>): { x: number; y: number } {
  const places = (Array.isArray(copied) ? (copied as { position?: { x?: number; y?: number } }[]) : []).map(
    ({ position }) => ({ x: position?.x ?? 0, y: position?.y ?? 0 }),
  );
  if (places.length < 2) return { x: offset, y: offset };
  const taken = [...drawn.values()].map(({ position }) => position);
  const covers = (x: number): boolean =>
    places.some((p) => taken.some((t) => Math.abs(t.x - p.x - x) < beside - 20 && Math.abs(t.y - p.y) < 60));
  let x = 0;
  while (covers(x)) x += beside;
  return { x, y: 0 };
}

function tell(word: 'copied' | 'pasted', count: number): void {
  announce(wordsIn(canvasWords, useView.getState().language)(word, { count }));
}

/** The browser's own copy, cut and paste, where the canvas has the focus. */
export function followClipboard(): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    if (!isCanvas(event)) return;
    const text = copiedText();
    if (text === undefined) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') removeSelected();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isCanvas(event) && pasteText(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}

function isCanvas({ target }: ClipboardEvent): boolean {
  const element = target instanceof Element ? target : document.body;
  if (element.closest('input, textarea, [contenteditable], .monaco-editor') !== null) return false;
  const selected = window.getSelection();
  if (selected && !selected.isCollapsed && element.closest('.network-canvas') === null) return false;
  return useView.getState().mode === 'design' && !useView.getState().galleryOpen;
}
