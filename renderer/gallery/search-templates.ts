import type { Template } from '../../templates/index.js';
import { families } from '../../templates/index.js';
import { dataTitles } from '../project/data-titles.js';

/** The templates that every word of the search occurs in, in any language: title, idea, notes, authors, family, data. */
export function searchTemplates(templates: readonly Template[], wanted: string): readonly Template[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? templates : templates.filter((t) => words.every((word) => textOf(t).includes(word)));
}

const texts = new Map<Template, string>();

function textOf(template: Template): string {
  const known = texts.get(template) ?? writtenOut(template);
  texts.set(template, known);
  return known;
}

function writtenOut({ card, graph }: Template): string {
  const { source } = graph().data;
  const data = typeof source === 'string' ? dataTitles[source] : undefined;
  return [card.title, card.summary, card.notes, families[card.family], ...(data ? [data] : [])]
    .flatMap(({ en, zh }) => [en, zh])
    .concat(card.source)
    .join('\n')
    .toLowerCase();
}
