import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { axisLabels } from '../network/node-facts.js';
import type { DrawnFamily } from '../network/family.js';
import { familyOf } from '../network/family.js';
import type { Template } from '../../templates/index.js';

/** How large a template is beside the network of its paper. */
export type TemplateSize = 'small' | 'mini' | 'full';

/** What the gallery says of a network beyond its card; counted on the real document, blocks opened. */
export interface TemplateFacts {
  readonly checked: CheckedGraph;
  readonly layersWithWeights: number;
  /** Layers on the longest way from an input to an output, both ends included. */
  readonly longestPath: number;
  /** How many layers of each drawn family, the most first. */
  readonly families: readonly (readonly [DrawnFamily, number])[];
  /** The layer that holds most of the parameters, and its share of them. */
  readonly heaviest: { readonly node: string; readonly share: number } | undefined;
  /** What one example looks like: `28 × 28 × 1`. */
  readonly input: string;
}

const known = new Map<string, TemplateFacts>();

/** Builds and checks the template's network; once for each. */
export function templateFacts(template: Template): TemplateFacts {
  const { id } = template.card;
  const facts = known.get(id) ?? factsOf(check(template.graph()));
  known.set(id, facts);
  return facts;
}

/** What is known already, without building anything. */
export function knownFacts(id: string): TemplateFacts | undefined {
  return known.get(id);
}

/** The year of the paper or book that the card names. */
export function yearOf({ card }: Template): string {
  return /\b(?:19|20)\d\d\b/.exec(card.source)?.[0] ?? '';
}

export function sizeOf({ card }: Template): TemplateSize {
  if (card.score === undefined) return 'full';
  return card.id.endsWith('-mini') ? 'mini' : 'small';
}

function factsOf(checked: CheckedGraph): TemplateFacts {
  const depths = new Map<string, number>();
  const families = new Map<DrawnFamily, number>();
  let heaviest: { node: string; parameters: number } = { node: '', parameters: 0 };
  let layersWithWeights = 0;
  let input = '';
  for (const id of checked.order) {
    const node = checked.nodes.get(id);
    if (!node) continue;
    depths.set(id, 1 + Math.max(0, ...node.sources.map(({ node: source }) => depths.get(source) ?? 0)));
    const family = familyOf(node.record);
    families.set(family, (families.get(family) ?? 0) + 1);
    const { parameters } = node.cost;
    if (parameters > 0) layersWithWeights += 1;
    if (parameters > heaviest.parameters) heaviest = { node: id, parameters };
    const [output] = node.outputs;
    if (input === '' && node.sources.length === 0 && output) {
      input = axisLabels(output)
        .map(({ size }) => size)
        .join(' × ');
    }
  }
  const total = checked.totals.parameters;
  return {
    checked,
    layersWithWeights,
    longestPath: Math.max(0, ...depths.values()),
    families: [...families].sort((a, b) => b[1] - a[1]),
    heaviest: total > 0 ? { node: heaviest.node, share: heaviest.parameters / total } : undefined,
    input,
  };
}
