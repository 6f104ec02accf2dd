import type { CheckedGraph } from '../../engine/check/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import type { DrawnFamily } from '../network/family.js';
import { familyOf } from '../network/family.js';
import { nodeName, typeTitle } from '../network/node-facts.js';
import { addToNetwork } from '../palette/add-to-network.js';
import { libraryEntries } from '../palette/library-entries.js';
import { showNode } from '../state/reveal-store.js';
import { setView } from '../state/view-store.js';
import { appCommands } from './catalogue.js';
import type { AppCommand } from './command.js';
import { fuzzyScore } from './fuzzy-score.js';
import { shownKeys } from './shown-keys.js';

export type PaletteGroup = AppCommand['group'] | 'node' | 'layer';

/** A line of the command palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: Text;
  /** What it is found by besides its label. */
  readonly more: string;
  readonly keys?: string;
  /** Why it cannot be done now. */
  readonly refused?: Text;
  /** The drawing of a layer, a block or a node. */
  readonly drawing?: { readonly id: string; readonly family: DrawnFamily };
  run(): void | Promise<void>;
}

const groups: readonly PaletteGroup[] = ['file', 'edit', 'network', 'train', 'view', 'help', 'node', 'layer'];
const most = 80;

/** All that the palette can do now: commands, nodes to go to, layers to add. */
export function paletteEntries(checked: CheckedGraph | undefined): readonly PaletteEntry[] {
  const commands = appCommands
    .filter(({ id }) => id !== 'command-palette')
    .map((command): PaletteEntry => {
      const refused = command.refused?.();
      const keys = shownKeys(command);
      return {
        id: command.id,
        group: command.group,
        label: command.label,
        more: '',
        ...(keys === undefined ? {} : { keys }),
        ...(refused ? { refused } : {}),
        run: () => command.run(),
      };
    });
  return checked ? [...commands, ...nodeEntries(checked), ...layerEntries(checked)] : commands;
}

function nodeEntries({ document }: CheckedGraph): readonly PaletteEntry[] {
  return [...document.nodes.values()].map((node): PaletteEntry => {
    const type = typeTitle(node, ({ definition }) => document.definitions.get(definition)?.title);
    const name = nodeName(node);
    const glyph = node.kind === 'layer' ? node.layer : node.kind === 'block' ? node.definition : '';
    return {
      id: `node ${node.id}`,
      group: 'node',
      label: { en: `Go to ${type} ${name}`, zh: `转到 ${type} ${name}` },
      more: `${name} ${type} ${node.id}`,
      drawing: { id: glyph, family: familyOf(node) },
      run: () => showNode(node.id),
    };
  });
}

function layerEntries({ document }: CheckedGraph): readonly PaletteEntry[] {
  return libraryEntries(document.definitions).map((entry): PaletteEntry => ({
    id: `layer ${entry.id}`,
    group: 'layer',
    label: { en: `Add ${entry.title.en}`, zh: `添加 ${entry.title.en}（${entry.title.zh}）` },
    more: [entry.title.en, entry.title.zh, entry.id, ...entry.names].join(' '),
    drawing: { id: entry.id, family: entry.family },
    run: () => {
      setView({ mode: 'design', galleryOpen: false });
      addToNetwork(entry);
    },
  }));
}

/** What fits the typed text, groups in their order, the best group first; without text the commands alone. */
export function searchPalette(
  entries: readonly PaletteEntry[],
  typed: string,
  language: Language,
): readonly PaletteEntry[] {
  const isEmpty = typed.trim() === '';
  const scored = entries.flatMap((entry) => {
    if (isEmpty) return entry.group === 'node' || entry.group === 'layer' ? [] : [{ entry, score: 0 }];
    const { label, more } = entry;
    const other = language === 'en' ? label.zh : label.en;
    const scores = [fuzzyScore(label[language], typed), fuzzyScore(other, typed), fuzzyScore(more, typed)];
    const score = Math.max(...scores.map((one) => one ?? -Infinity));
    return Number.isFinite(score) ? [{ entry, score: entry.refused ? score - 1 : score }] : [];
  });
  scored.sort((a, b) => b.score - a.score);
  const kept = scored.slice(0, most);
  const bestOf = (group: PaletteGroup): number =>
    Math.max(...kept.filter(({ entry }) => entry.group === group).map(({ score }) => score));
  const order = isEmpty ? groups : [...groups].sort((a, b) => bestOf(b) - bestOf(a));
  return order.flatMap((group) => kept.flatMap(({ entry }) => (entry.group === group ? [entry] : [])));
}
