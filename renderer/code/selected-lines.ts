import { select, useProject } from '../state/project-store.js';
import { showNode } from '../state/reveal-store.js';
import { useMemo } from 'react';
import type { LineRange } from './template-code.js';

const none: readonly LineRange[] = [];

/** The lines of the nodes that are selected; layers inside a block light the block's. */
export function useSelectedLines(lines: ReadonlyMap<string, LineRange>): readonly LineRange[] {
  const selection = useProject((open) => (open?.inside === undefined ? open?.selection : undefined));
  return useMemo(() => {
    if (!selection || selection.size === 0) return none;
    const tops = new Set([...selection].map((id) => id.split('/')[0] ?? id));
    return [...tops].flatMap((id) => lines.get(id) ?? []);
  }, [selection, lines]);
}

/** Selects the node of a line, if it is one's. */
export function selectLine(lines: ReadonlyMap<string, LineRange>, line: number): void {
  const found = [...lines].find(([, { first, last }]) => line >= first && line <= last);
  if (!found) return;
  const [id] = found;
  const open = useProject.getState();
  if (!open?.history.document.nodes.has(id)) return;
  if (open.selection.size === 1 && open.selection.has(id)) return;
  if (open.inside === undefined) showNode(id);
  else select([]);
}
